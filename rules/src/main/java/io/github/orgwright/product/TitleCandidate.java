package io.github.orgwright.product;

import io.github.orgwright.core.Role;
import java.util.List;
import org.immutables.value.Value;

/**
 * A role that a job title may mean, with the reason and the claims that support it. Get candidates
 * from {@link ProductTitles#candidates}.
 *
 * <p>Candidates with the same {@link #part()} are alternatives, of which the first is the best.
 * Candidates with different parts apply at the same time, as in "CEO &amp; CPO".
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class TitleCandidate {
  TitleCandidate() {}

  static TitleCandidate of(
      int part, Role role, boolean isActing, String reason, List<Claim> claims) {
    return ImmutableTitleCandidate.builder()
        .part(part)
        .role(role)
        .isActing(isActing)
        .reason(reason)
        .claims(claims)
        .build();
  }

  /**
   * {@return the number of the part of the text that this candidate belongs to, counted from 0. The
   * text "CEO &amp; CPO" has two parts, and so has "Director of Product and Engineering"}
   */
  public abstract int part();

  /** {@return the role} */
  public abstract Role role();

  /** {@return whether the title says that the holder is acting, as in "Interim CPO"} */
  public abstract boolean isActing();

  /** {@return the reason why the title may mean this role; the wording may change} */
  public abstract String reason();

  /**
   * {@return the claims about the name of the role, in the order of their ids. If there are none,
   * these are other claims about the role; never empty}
   */
  public abstract List<Claim> claims();

  /** {@return the role, claims and reason, such as {@code head_of_product (S1-85 S2-96): ...}} */
  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(role().id()).append(" (");
    for (Claim claim : claims()) {
      text.append(text.charAt(text.length() - 1) == '(' ? "" : " ").append(claim.label());
    }
    return text.append("): ").append(reason()).toString();
  }
}
