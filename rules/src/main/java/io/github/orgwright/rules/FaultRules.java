package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Fault;
import io.github.orgwright.core.FaultCode;
import io.github.orgwright.core.Loaded;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The faults of loading as rules, a rule for each kind of fault, so that a user has one list. */
final class FaultRules {
  /** How the ids of these rules begin, and those of no others. */
  static final String PREFIX = "loading-";

  private static final int ROWS_SHOWN = 8;

  /** Kinds of fault that rules find too, with what they find them by. */
  private static final ImmutableMap<FaultCode, String> FOUND_BY_RULES =
      ImmutableMap.<FaultCode, String>builder()
          .put(FaultCode.SELF_REPORT, "no-self-reporting")
          .put(FaultCode.CYCLE, "no-cycles")
          .put(FaultCode.SECOND_MANAGER, "single-solid-manager")
          .put(FaultCode.UNKNOWN_MANAGER, "known-endpoints")
          .put(FaultCode.NO_ROOT, "single-top-seat")
          .put(FaultCode.SEVERAL_ROOTS, "single-top-seat")
          .buildOrThrow();

  private FaultRules() {}

  static String id(FaultCode code) {
    return PREFIX + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean isId(String ruleId) {
    for (FaultCode code : FaultCode.values()) {
      if (id(code).equals(ruleId)) {
        return true;
      }
    }
    return false;
  }

  /** A rule for each kind of fault found, but those which a standard rule of the set finds too. */
  static List<Rule> of(Loaded loaded, RuleSet rules) {
    Map<FaultCode, List<Fault>> byCode = new EnumMap<>(FaultCode.class);
    for (Fault fault : loaded.faults()) {
      if (!isFoundByRules(fault.code(), rules)) {
        byCode.computeIfAbsent(fault.code(), code -> new ArrayList<>()).add(fault);
      }
    }
    return byCode.entrySet().stream()
        .map(entry -> rule(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isFoundByRules(FaultCode code, RuleSet rules) {
    return Optional.ofNullable(FOUND_BY_RULES.get(code))
        .flatMap(
            id ->
                rules
                    .rules()
                    .find(id)
                    .filter(
                        rule ->
                            rule.check().equals(StandardRules.structure().rules().get(id).check())))
        .isPresent();
  }

  private static Rule rule(FaultCode code, List<Fault> faults) {
    Check check =
        (who, tally) -> faults.forEach(fault -> tally.breaks(broken(fault, who.organization())));
    return Rule.of(id(code), "rows", sentence(code), check).severity(code.severity());
  }

  private static Tally.Broken broken(Fault fault, Organization organization) {
    Verdict verdict = Verdict.FAILS;
    if (!fault.rows().isEmpty()) {
      verdict = verdict.fact("rows", rows(fault.rows()));
    }
    List<String> ids =
        fault.ids().isEmpty()
            ? fault.rows().stream().map(row -> "row " + row).toList()
            : fault.ids();
    return new Tally.Broken(
        fault,
        ids.isEmpty() ? ImmutableList.of(organization.name()) : ids,
        false,
        () -> message(fault),
        verdict.evidence(evidence(fault, organization)),
        fault.fix());
  }

  private static String message(Fault fault) {
    return fault.rows().isEmpty()
        ? fault.message()
        : fault.message()
            + (fault.rows().size() == 1 ? " (row " : " (rows ")
            + rows(fault.rows())
            + ")";
  }

  private static String rows(List<Integer> rows) {
    String shown =
        rows.stream().limit(ROWS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return rows.size() > ROWS_SHOWN
        ? shown + " and " + (rows.size() - ROWS_SHOWN) + " more"
        : shown;
  }

  private static List<Evidence> evidence(Fault fault, Organization organization) {
    List<Position> seats =
        fault.witness().stream().flatMap(id -> organization.positions().find(id).stream()).toList();
    if (fault.code() != FaultCode.CYCLE || seats.size() != fault.witness().size()) {
      return seats.stream().map(Evidence::of).toList();
    }
    return StandardChecks.linesOf(seats);
  }

  private static String sentence(FaultCode code) {
    return switch (code) {
      case BLANK_ID -> "rows should have an id";
      case DUPLICATE_ID -> "ids should stand for one thing";
      case SHARED_SEAT -> "positions should stand in one row";
      case UNKNOWN_MANAGER -> "managers should be known";
      case UNKNOWN_POSITION -> "lines and holders should belong to known positions";
      case SELF_REPORT -> "positions should report to others than themselves";
      case CYCLE -> "positions should not report to each other in a circle";
      case SECOND_MANAGER -> "positions should have at most one solid manager";
      case NO_ROOT -> "some position should be at the top";
      case SEVERAL_ROOTS -> "one position should be at the top";
      case UNREACHABLE -> "positions should have a chain of solid lines to the top";
      case SET_ASIDE -> "rows should be read";
      case SECOND_ROW_OF_PERSON -> "people should stand in one row";
      case AMBIGUOUS_MANAGER -> "managers should be given in one sense";
      case BAD_VALUE -> "cells should hold what their column is for";
      case BAD_ROW -> "rows should have as many fields as the header";
      case EMPTY -> "organizations should have positions";
    };
  }
}
