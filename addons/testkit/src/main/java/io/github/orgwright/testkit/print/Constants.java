package io.github.orgwright.testkit.print;

import com.google.common.collect.Iterables;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.internal.CodePointOrder;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of constants and classes in Java code, and the imports that the code needs. */
final class Constants {
  private static final Set<Class<?>> NAMED =
      Set.of(
          Kpi.class,
          LineKind.class,
          Responsibility.class,
          Role.class,
          Scope.class,
          ScopeKind.class);

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
  private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");

  private final Map<Object, String> names = new HashMap<>();
  private final Map<String, String> imports = new HashMap<>();

  /**
   * @param classes the classes with constants
   */
  Constants(Iterable<Class<?>> classes) {
    for (Class<?> type : List.of(BigDecimal.class, List.class)) {
      imports.put(type.getSimpleName(), type.getName());
    }
    for (Class<?> owner : Iterables.concat(List.of(LineKind.class, ScopeKind.class), classes)) {
      String inPackage = owner.getName().substring(owner.getPackageName().length());
      String name = inPackage.replaceFirst("^\\.", "").replace('$', '.');
      if (!owner.getPackageName().isEmpty()) {
        String outermost = name.replaceFirst("\\..*", "");
        imports.putIfAbsent(outermost, owner.getPackageName() + "." + outermost);
      }
      // In the order of names, because the order of fields is not specified.
      Arrays.stream(owner.getDeclaredFields())
          .sorted(Comparator.comparing(Field::getName, CodePointOrder.COMPARATOR))
          .forEach(
              field ->
                  value(field)
                      .ifPresent(value -> names.putIfAbsent(value, name + "." + field.getName())));
    }
  }

  private static Optional<Object> value(Field field) {
    int modifiers = field.getModifiers();
    if (!Modifier.isStatic(modifiers)
        || !Modifier.isFinal(modifiers)
        || Modifier.isPrivate(modifiers)
        || !NAMED.contains(field.getType())
        || !field.trySetAccessible()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(field.get(null));
    } catch (IllegalAccessException e) {
      return Optional.empty(); // the value is written without its name
    }
  }

  /** {@return the names of constants by their values} */
  Map<Object, String> names() {
    return names;
  }

  /** A class that is not one of the others is one of core, unless it is in the same package. */
  private Optional<String> imported(String name) {
    String ofCore = Organization.class.getPackageName() + "." + name;
    try {
      return Optional.of(imports.getOrDefault(name, Class.forName(ofCore).getName()));
    } catch (ClassNotFoundException e) {
      return Optional.ofNullable(imports.get(name));
    }
  }

  /** {@return the code, after the imports that it needs} */
  String withImports(String code) {
    String needed =
        TYPE.matcher(LITERAL.matcher(code).replaceAll(""))
            .results()
            .flatMap(type -> imported(type.group()).stream())
            .distinct()
            .sorted(CodePointOrder.COMPARATOR)
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());
    return needed + "\n" + code;
  }
}
