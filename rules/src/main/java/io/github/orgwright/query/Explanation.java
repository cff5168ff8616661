package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains an answer: which positions were found, which were skipped and why, and where chains of
 * command end. Programs can rely on {@link #outcome()}, {@link #found()}, {@link #steps()} and
 * {@link #skipped()}. {@link #statement()} and {@link #text()} are for people; their wording may
 * change.
 *
 * <p>Texts name positions by id and title, and people by id. For readers who may see names, pass a
 * function that adds names: {@code text(position -> nameOfHolder(position))}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Explanation {
  private static final int SHOWN = AnswerTexts.SHOWN;
  private static final int WIDTH = 80;

  private final PositionAnswer answer;
  private final LabeledText question;
  private final Outcome outcome;
  private final LabeledText statement;
  private final ImmutableList<Position> found;
  private final ImmutableList<ReportingLine> steps;
  private final ImmutableList<Skipped> skipped;
  private final ImmutableList<LabeledText> remarks;

  private Explanation(
      PositionAnswer answer,
      LabeledText question,
      Ending ending,
      ImmutableList<Position> found,
      ImmutableList<Skipped> skipped,
      List<LabeledText> remarks) {
    this.answer = answer;
    this.question = question;
    this.outcome = ending.outcome();
    this.statement = ending.sentence();
    this.found = found;
    this.steps =
        found.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(answer.steps(found.get(0)));
    this.skipped = skipped;
    this.remarks = ImmutableList.copyOf(remarks);
  }

  /** Explains a whole answer. */
  static Explanation of(
      PositionAnswer answer,
      LabeledText question,
      ImmutableList<Position> found,
      ImmutableList<Skipped> skipped) {
    Ending ending =
        found.isEmpty()
            ? answer.ending(skipped)
            : new Ending(Outcome.FOUND, AnswerTexts.found(found));
    List<LabeledText> remarks =
        ending.outcome() == Outcome.NO_MANAGER ? ImmutableList.of() : answer.remarks();
    return new Explanation(
        answer, label -> question.with(label) + "?", ending, found, skipped, remarks);
  }

  /** Explains why one position or person is an answer, or why not. */
  static Explanation of(
      PositionAnswer answer,
      LabeledText whole,
      QuerySubject asked,
      ImmutableList<Position> found,
      ImmutableList<Skipped> skipped) {
    LabeledText question =
        label ->
            "does "
                + AnswerTexts.named(asked).with(label)
                + " match \""
                + whole.with(label)
                + "?\"";
    return new Explanation(
        answer,
        question,
        endingFor(answer, asked, found, skipped),
        found,
        skipped,
        ImmutableList.of());
  }

  private static Ending endingFor(
      PositionAnswer answer, QuerySubject asked, List<Position> found, List<Skipped> skipped) {
    if (!found.isEmpty()) {
      return AnswerTexts.isFound(found);
    }
    if (asked.positions().isEmpty()) {
      return AnswerTexts.isWithoutPosition(asked);
    }
    if (skipped.isEmpty()) {
      return AnswerTexts.notACandidate(asked, answer.whyNotWithLines(asked));
    }
    Skipped first = skipped.get(0);
    Outcome outcome =
        switch (first.reason()) {
          case TRAIT_NOT_MET, TRAIT_NOT_KNOWN -> Outcome.NO_MATCH;
          case NO_AUTHORITY, LIMIT_TOO_LOW -> Outcome.NO_AUTHORITY;
          case VACANT, OCCUPANCY_UNKNOWN, HOLDER_UNDISCLOSED, AWAY, IS_REQUESTER ->
              Outcome.NO_ONE_AVAILABLE;
        };
    return AnswerTexts.isSkipped(outcome, first, answer.why(first));
  }

  /** {@return the outcome of the question} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return the answer in a few words, such as {@code hop and 2 more}} */
  public String statement() {
    return SafeText.of(statement.with(Position::toString));
  }

  /** {@return the positions found, in order} */
  public List<Position> found() {
    return found;
  }

  /**
   * {@return the reporting lines that connect the first position found with the position or person
   * of the question, from the lower position up; for peers and common managers, first the chain of
   * one, then the chain of the other. Empty if no lines connect them, as in questions about scopes
   * and duties}
   */
  public List<ReportingLine> steps() {
    return steps;
  }

  /** {@return the candidates that are not part of the answer, in order, each with the reason} */
  public List<Skipped> skipped() {
    return skipped;
  }

  /**
   * {@return the explanation as text for people, in several lines, with positions by id and title}
   */
  public String text() {
    return text(Position::toString);
  }

  /**
   * {@return the explanation as text for people, in several lines}
   *
   * @param label the text that is shown for a position; it may name holders to readers who may see
   *     names
   */
  public String text(Function<? super Position, String> label) {
    List<String> lines = new ArrayList<>();
    lines.add(question.with(label));
    if (found.size() > 1) {
      AnswerTexts.addLines(lines, "  ", found, position -> found(position, label));
    } else {
      lines.add(
          "  "
              + statement.with(label)
              + (found.isEmpty() ? "" : suffix(answer.detail(found.get(0)))));
    }
    chains().forEach(chain -> lines.add("  chain  " + chain));
    if (!skipped.isEmpty()) {
      lines.add("  skipped");
      AnswerTexts.addLines(
          lines, "    ", skipped, one -> label.apply(one.position()) + ": " + answer.why(one));
    }
    String said = statement.with(label);
    remarks.stream()
        .map(remark -> remark.with(label))
        .filter(remark -> !said.endsWith(remark))
        .forEach(remark -> lines.add("  " + remark));
    return lines.stream()
        .map(SafeText::of)
        .map(Explanation::wrapped)
        .collect(Collectors.joining("\n"));
  }

  /** Breaks a long line at spaces, so that it fits a terminal; the next lines are indented. */
  private static String wrapped(String line) {
    StringBuilder text = new StringBuilder();
    int indent = Math.min(line.length() - line.stripLeading().length(), WIDTH / 4);
    int start = 0;
    int width = WIDTH;
    while (line.length() - start > width) {
      int at = line.lastIndexOf(' ', start + width);
      if (at <= start + indent) {
        at = line.indexOf(' ', start + width);
      }
      if (at < 0) {
        break;
      }
      text.append(line, start, at).append('\n').append(" ".repeat(indent + 2));
      start = at + 1;
      width = WIDTH - indent - 2;
    }
    return text.append(line, start, line.length()).toString();
  }

  private String found(Position position, Function<? super Position, String> label) {
    return label.apply(position) + suffix(answer.detail(position));
  }

  private static String suffix(String detail) {
    return detail.isEmpty() ? "" : ", " + detail;
  }

  /** The reporting lines as chains, each from the bottom up; each id but the first has an arrow. */
  private List<String> chains() {
    List<String> chains = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    @Nullable String end = null;
    for (ReportingLine step : steps) {
      if (!step.reporter().equals(end)) {
        addChain(chains, ids);
        ids.add(step.reporter());
      }
      ids.add(
          (step.kind().equals(LineKind.SOLID) ? AnswerTexts.ARROW : " -(" + step.kind() + ")-> ")
              + step.manager());
      end = step.manager();
    }
    addChain(chains, ids);
    return chains;
  }

  private static void addChain(List<String> chains, List<String> ids) {
    if (ids.size() > SHOWN) {
      int hidden = ids.size() - SHOWN;
      chains.add(
          String.join("", ids.subList(0, SHOWN - 1))
              + AnswerTexts.ARROW
              + hidden
              + " more"
              + ids.get(ids.size() - 1));
    } else if (!ids.isEmpty()) {
      chains.add(String.join("", ids));
    }
    ids.clear();
  }

  /** {@return the same text as {@link #text()}} */
  @Override
  public String toString() {
    return text();
  }
}
