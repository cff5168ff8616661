package io.github.orgwright.benchmarks;

import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Shows what a question, a check, a build or a copy spends its time on: asks it again and again
 * under Java Flight Recorder, and prints the methods that were running and the classes of the
 * objects that were made.
 */
public final class Profile {
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(15);
  private static final int SHOWN = 15;

  private Profile() {}

  /**
   * Prints a profile.
   *
   * @param args the question as in tables of {@link Growth}, the shape, and the number of positions
   * @throws IOException if the recording cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Workload staff =
        new Workload(Shape.valueOf(args[1].toUpperCase(Locale.ROOT)), Integer.parseInt(args[2]));
    Map<String, Supplier<?>> questions = Growth.questions(staff);
    Supplier<?> question = questions.get(args[0]);
    if (question == null) {
      System.err.println("No question \"" + args[0] + "\"; there are: " + questions.keySet());
      System.exit(2);
      return;
    }
    Path file = Files.createTempFile("orgwright-", ".jfr");
    try (Recording recording = new Recording()) {
      repeat(question, WARM_UP);
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(2));
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
      recording.start();
      long times = repeat(question, MEASURED);
      recording.stop();
      recording.dump(file);
      out.printf(Locale.ROOT, "%s, %s, %s positions: %d times%n", args[0], args[1], args[2], times);
      print(RecordingFile.readAllEvents(file), out);
    } finally {
      Files.delete(file);
    }
  }

  private static long repeat(Supplier<?> question, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long times = 0;
    while (System.nanoTime() < end) {
      Objects.requireNonNull(question.get());
      times++;
    }
    return times;
  }

  private static void print(List<RecordedEvent> events, PrintStream out) {
    Multiset<String> running = TreeMultiset.create();
    Multiset<String> callers = TreeMultiset.create();
    Multiset<String> allocated = TreeMultiset.create();
    for (RecordedEvent event : events) {
      RecordedStackTrace stack = event.getStackTrace();
      if (event.getEventType().getName().equals("jdk.ObjectAllocationSample")) {
        RecordedClass made = event.getClass("objectClass");
        allocated.add(made.getName(), (int) (event.getLong("weight") / 1024));
      } else if (stack != null && !stack.getFrames().isEmpty()) {
        running.add(name(stack.getFrames().get(0).getMethod()));
        stack.getFrames().stream()
            .map(RecordedFrame::getMethod)
            .filter(method -> method.getType().getName().startsWith("io.github.orgwright."))
            .findFirst()
            .ifPresent(method -> callers.add(name(method)));
      }
    }
    table("running", running, out);
    table("running or calling the JDK or Guava", callers, out);
    table("kB of", allocated, out);
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName().replaceFirst(".*\\.", "") + "." + method.getName();
  }

  private static void table(String title, Multiset<String> counts, PrintStream out) {
    out.printf("%n| %s | share |%n| --- | ---: |%n", title);
    Multisets.copyHighestCountFirst(counts).entrySet().stream()
        .limit(SHOWN)
        .forEach(
            entry ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %.0f %% |%n",
                    entry.getElement(),
                    100.0 * entry.getCount() / counts.size()));
  }
}
