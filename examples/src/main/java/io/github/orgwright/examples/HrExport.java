package io.github.orgwright.examples;

import io.github.orgwright.core.Fault;
import io.github.orgwright.core.FaultCode;
import io.github.orgwright.core.Loaded;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Severity;
import io.github.orgwright.io.Mapping;
import io.github.orgwright.query.Who;
import java.io.PrintStream;
import java.util.stream.Collectors;

/**
 * An export that has only persons, with the faults that such files have. All rows load, each fault
 * says where it is and the way out, and the sound part answers.
 */
public final class HrExport {
  static final Mapping COLUMNS =
      Mapping.persons("Employee ID")
          .name("Name")
          .title("Job title")
          .managerAsPerson("Manager ID")
          .fte("FTE");

  private HrExport() {}

  /**
   * Prints the faults of the export and some answers.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Loaded loaded = Fernway.read("hr-export.csv", "Export", COLUMNS);
    Organization org = loaded.organization();
    out.println("HR EXPORT: " + loaded);
    out.println();
    for (Severity severity : Severity.values()) {
      for (Fault fault : loaded.faults()) {
        if (fault.severity() == severity) {
          print(out, fault);
        }
      }
    }
    out.println("The sound part answers:");
    Who who = Who.in(org);
    out.println(who.manages(org.person("E07")).why().text().indent(2).stripTrailing());
    out.println("The broken part says so:");
    out.println(who.manages(org.person("E11")).why().text().indent(2).stripTrailing());
    out.println();
    out.println(loaded.faults(FaultCode.CYCLE).size() + " circle; stop an import on errors with");
    out.println("  Organization org = loaded.orThrow(Severity.ERROR);");
  }

  private static void print(PrintStream out, Fault fault) {
    String rows = fault.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String label = fault.rows().size() == 1 ? ", row " : ", rows ";
    out.println(fault.severity() + " " + fault.code() + (rows.isEmpty() ? "" : label + rows));
    out.println(Page.wrap("  ", fault.message()));
    out.println(Page.wrap("  > ", fault.fix()));
    out.println();
  }
}
