package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.testkit.generate.SeededRandom;
import io.github.orgwright.testkit.mutate.OrgDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrgDraftTest {
  private static final Scope DECLARED = Scope.of(ScopeKind.DEPARTMENT, "Declared");
  private static final Scope OWNED = Scope.of(ScopeKind.DEPARTMENT, "Owned");
  private static final Organization BASE =
      Organization.named("Acme")
          .scope(DECLARED)
          .expects(Responsibility.of("roadmap", "Roadmap"))
          .expects(Responsibility.of("budget", "Budget"), ScopeKind.DEPARTMENT)
          .position("a", p -> p.owns(OWNED).heldBy("ada"))
          .position("b", p -> p.reportsTo("a"))
          .build();

  @Test
  void replacingAPositionDeclaresNoFurtherScopes() {
    Position before = BASE.position("b");
    Position changed = before.toBuilder().title("Clerk").build();
    Organization after = replacing(BASE, changed);
    assertEquals(List.of(DECLARED), after.declaredScopes());
    assertEquals(BASE.with("b", p -> p.title("Clerk")), after);
    assertEquals(BASE, replacing(after, before));
  }

  private static Organization replacing(Organization base, Position changed) {
    return new OrgDraft(base, new SeededRandom(0), List.of()).replacing(changed).base;
  }
}
