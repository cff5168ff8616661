package app;

import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.vacant;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.orgwright.batch.OrgAudit;
import io.github.orgwright.core.Organization;
import io.github.orgwright.draw.Chart;
import io.github.orgwright.io.Csv;
import io.github.orgwright.io.OrgReader;
import io.github.orgwright.io.Presets;
import io.github.orgwright.jackson.FindingsJson;
import io.github.orgwright.product.Claims;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.StandardRules;

/** Reads an organization, asks and checks it, and draws it. */
public final class Main {
  private Main() {}

  /** Prints one line for each module of the library. */
  public static void main(String[] args) {
    String staff = "id,manager,person,holding\nceo,,ada,\nhead,ceo,,vacant\npm,head,kim,\n";
    Organization org =
        OrgReader.of(Presets.ORGWRIGHT).read(Csv.text("staff.csv", staff)).organization();
    System.out.println(Who.of(org).manages(org.position("pm")).that(not(vacant())).list());
    System.out.println(
        StandardRules.structure().check(org).formatted(new FindingsJson()).startsWith("{"));
    System.out.println(Chart.of(org).svg().startsWith("<svg"));
    System.out.println(
        OrgAudit.ofPreset("orgwright").rows("staff.csv", staff.getBytes(UTF_8)).size() > 10);
    System.out.println(Claims.all().list().size() > 100);
  }
}
