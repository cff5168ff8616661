package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The claims, read from this jar once. */
final class Ledger {
  private static final String CLAIMS_FILE = "claims.csv";

  /** All claims in the order of the file, including those that state nothing. */
  static final ImmutableList<Claim> CLAIMS = parse(Tables.text(CLAIMS_FILE));

  private Ledger() {}

  static ImmutableList<Claim> parse(String text) {
    return Tables.table(
            CLAIMS_FILE,
            text,
            "id,source,line,kind,subject,predicate,object,condition,modality,paraphrase,basis")
        .stream()
        .map(Ledger::claim)
        .collect(ImmutableList.toImmutableList());
  }

  /** The claims with the ids that the given cell lists, in the order of the file. */
  static ImmutableList<Claim> claims(String cell) {
    List<String> ids = Tables.words(cell);
    return CLAIMS.stream()
        .filter(claim -> ids.contains(claim.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Claim claim(List<String> row) {
    return ImmutableClaim.builder()
        .id(row.get(0))
        .document(row.get(1))
        .line(Integer.parseInt(row.get(2)))
        .kind(ClaimKind.valueOf(row.get(3).toUpperCase(Locale.ROOT)))
        .subjectTerm(row.get(4))
        .predicate(row.get(5))
        .objectTerm(row.get(6))
        .condition(row.get(7).isEmpty() ? Optional.empty() : Optional.of(row.get(7)))
        .modality(Modality.valueOf(row.get(8).toUpperCase(Locale.ROOT)))
        .paraphrase(row.get(9))
        .basis(
            row.get(10).isEmpty()
                ? Basis.STATED
                : Basis.valueOf(row.get(10).toUpperCase(Locale.ROOT)))
        .build();
  }
}
