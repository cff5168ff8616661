package io.github.orgwright.rules;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.query.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.Nullable;

/** The parts of a rule; generated methods make copies with one part changed. */
@Value.Immutable
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    builderVisibility = BuilderVisibility.PACKAGE,
    // Any other annotation in the generated class would break a consumer's -Xlint:all -Werror.
    allowedClasspathAnnotations = {Nullable.class, CanIgnoreReturnValue.class})
abstract class RuleDetails {
  abstract String id();

  /** One subject in words; not part of equality, because the check includes the subjects. */
  @Value.Auxiliary
  abstract String subject();

  /** The subjects in words, in the plural. */
  @Value.Auxiliary
  abstract String subjects();

  /** The noun for counts of checked subjects: "position" and "positions". */
  @Value.Auxiliary
  abstract String noun();

  @Value.Auxiliary
  abstract String nouns();

  abstract Check check();

  /** The codes of the loading problems that the check also finds; not part of equality. */
  @Value.Auxiliary
  abstract Set<ProblemCode> problemsFound();

  /** The sentence made from the subjects and the check. */
  abstract String sentence();

  /** A custom sentence, which replaces the other sentence and the words for the expected number. */
  abstract Optional<String> customSentence();

  abstract Severity severity();

  abstract Optional<String> reason();

  abstract List<Citation> citations();

  abstract Optional<String> proposedFix();

  abstract Optional<Trait<Organization>> condition();

  abstract Optional<Quantity> expected();
}
