package io.github.orgwright.product;

import com.google.common.base.Splitter;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Small organizations of documented roles, a row a position: {@code cpo:CPO>ceo} fills the role of
 * the chief product officer and reports to ceo; {@code both:CPO+CTO>ceo} fills two.
 */
final class Chart {
  /** The roles by what the rows call them. */
  static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("CEO", ProductRoles.CHIEF_EXECUTIVE_OFFICER),
          Map.entry("CPO", ProductRoles.CHIEF_PRODUCT_OFFICER),
          Map.entry("CTO", ProductRoles.CHIEF_TECHNOLOGY_OFFICER),
          Map.entry("VP", ProductRoles.VP_OF_PRODUCT),
          Map.entry("HOP", ProductRoles.HEAD_OF_PRODUCT),
          Map.entry("HOPM", ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT),
          Map.entry("HPA", ProductRoles.HEAD_OF_PRODUCT_ANALYTICS),
          Map.entry("PD", ProductRoles.PRODUCT_DIRECTOR),
          Map.entry("DPM", ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT),
          Map.entry("DUX", ProductRoles.DIRECTOR_OF_UX),
          Map.entry("DMK", ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING),
          Map.entry("SPM", ProductRoles.SENIOR_PRODUCT_MANAGER),
          Map.entry("PM", ProductRoles.PRODUCT_MANAGER));

  private Chart() {}

  static Organization of(String... rows) {
    OrganizationBuilder builder = Organization.named("Acme");
    for (String row : rows) {
      List<String> ends = Splitter.on('>').splitToList(row);
      List<String> seat = Splitter.on(':').splitToList(ends.get(0));
      builder.position(
          seat.get(0),
          position -> {
            if (seat.size() > 1) {
              for (String role : Splitter.on('+').split(seat.get(1))) {
                position.role(role(role));
              }
            }
            ends.stream().skip(1).forEach(manager -> position.line(LineKind.SOLID, manager));
          });
    }
    return builder.build();
  }

  private static Role role(String code) {
    return Objects.requireNonNull(ROLES.get(code), code);
  }
}
