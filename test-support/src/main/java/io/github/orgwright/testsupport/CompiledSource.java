package io.github.orgwright.testsupport;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java source in memory, against all that the tests of a module may use. */
public final class CompiledSource {
  private CompiledSource() {}

  /**
   * {@return the classes that the given source is compiled to, by their names}
   *
   * @param className the name of the class, with its package
   * @param source the text of its file
   * @param options further options of the compiler
   * @throws IOException if the compiler cannot be closed
   */
  public static Map<String, byte[]> compile(String className, String source, String... options)
      throws IOException {
    JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler());
    StringWriter messages = new StringWriter();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> all =
        Stream.concat(Stream.of("-cp", path, "-proc:none"), Stream.of(options)).toList();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        ClassesInMemory classes = new ClassesInMemory(files)) {
      JavaFileObject text =
          new SimpleJavaFileObject(
              URI.create("string:///" + className.replace('.', '/') + ".java"),
              JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return source;
            }
          };
      if (!compiler.getTask(messages, classes, null, all, null, List.of(text)).call()) {
        throw new AssertionError(messages + numbered(source));
      }
      return classes.bytes();
    }
  }

  /**
   * {@return the class that the given source is compiled to}
   *
   * @param className the name of the class
   * @param source the text of its file
   * @throws IOException if the compiler cannot be closed
   * @throws ClassNotFoundException if the source has no such class
   */
  public static Class<?> load(String className, String source)
      throws IOException, ClassNotFoundException {
    Map<String, byte[]> classes = compile(className, source, "-nowarn");
    return new ClassLoader(CompiledSource.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) {
        byte[] bytes = requireNonNull(classes.get(name), name);
        return defineClass(name, bytes, 0, bytes.length);
      }
    }.loadClass(className);
  }

  private static String numbered(String source) {
    StringBuilder numbered = new StringBuilder();
    int number = 1;
    for (String line : source.lines().toList()) {
      numbered.append('\n').append(number++).append('\t').append(line);
    }
    return numbered.toString();
  }

  /** Keeps what the compiler writes. */
  private static final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    ClassesInMemory(JavaFileManager files) {
      super(files);
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new LinkedHashMap<>();
      written.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
      return bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("bytes:///" + name.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
