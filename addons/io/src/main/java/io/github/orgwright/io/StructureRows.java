package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Fault;
import io.github.orgwright.core.FaultCode;
import io.github.orgwright.core.Loaded;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Adds to faults of the structure, which know ids only, the rows that they come from. */
record StructureRows(Function<String, List<Integer>> rowsOf, Map<String, Integer> setAside) {
  Loaded addTo(Loaded built, List<Fault> rowFaults) {
    ImmutableList.Builder<Fault> faults = ImmutableList.builder();
    faults.addAll(rowFaults);
    built.faults().forEach(fault -> faults.add(withRows(fault)));
    return Loaded.of(built.organization(), faults.build());
  }

  private Fault withRows(Fault fault) {
    if (fault.code() == FaultCode.UNKNOWN_MANAGER) {
      return withHint(fault, fault.ids().get(1)).toBuilder()
          .rows(rows(fault.ids().subList(0, 1)))
          .build();
    }
    // The ids of other duplicates are those of roles and scopes, not of positions.
    return fault.code() == FaultCode.DUPLICATE_ID
        ? fault
        : fault.toBuilder().rows(rows(fault.ids())).build();
  }

  private Iterable<Integer> rows(List<String> ids) {
    TreeSet<Integer> rows = new TreeSet<>();
    ids.forEach(id -> rows.addAll(rowsOf.apply(id)));
    return rows;
  }

  private Fault withHint(Fault fault, String manager) {
    Integer row = setAside.get(manager);
    return row == null
        ? fault
        : fault.toBuilder().fix(fault.fix() + "; row " + row + " had it and is set aside").build();
  }
}
