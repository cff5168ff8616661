package io.github.orgwright.jackson;

import static io.github.orgwright.jackson.ValueReader.under;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.HistoryContent;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.jackson.DocumentReader.Place;
import io.github.orgwright.jackson.ObjectFormat.Member;
import io.github.orgwright.jackson.ObjectFormat.Members;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads histories. */
final class HistoryReader {
  private static final Member<Validity> VALIDITY =
      Member.of("validity", HistoryReader::validity).required();
  private static final Member<Validity> VALID =
      Member.of("valid", HistoryReader::validity).required();
  private static final Member<List<Members>> DECLARED =
      ValueFormats.objects(
              "declared",
              ObjectFormat.of(
                  VALID,
                  ValueFormats.NAME,
                  ValueFormats.DEFAULT_OCCUPANCY,
                  ValueFormats.DECLARED_SCOPES,
                  ValueFormats.EXPECTATIONS,
                  ValueFormats.TRACKED_KPIS))
          .required();
  private static final Member<List<Members>> PEOPLE =
      ValueFormats.objects("people", ValueFormats.PERSON.and(VALID));
  private static final Member<List<Members>> POSITIONS =
      ValueFormats.objects("positions", ValueFormats.POSITION.and(VALID));
  private static final Member<List<String>> IDS =
      Member.of("ids", in -> in.list(DocumentReader::text)).required();
  private static final ObjectFormat ORDER = ObjectFormat.of(VALID, IDS);
  private static final Member<List<Members>> POSITION_ORDERS =
      ValueFormats.objects("positionOrders", ORDER);
  private static final Member<List<Members>> PERSON_ORDERS =
      ValueFormats.objects("personOrders", ORDER);
  private static final Member<LocalDate> DAY = Member.of("day", HistoryReader::day).required();
  private static final Member<Organization> ORGANIZATION =
      Member.of("organization", in -> OrganizationReader.read(in.nested())).required();
  private static final Member<List<Members>> SUPERSEDED =
      ValueFormats.objects("superseded", ObjectFormat.of(DAY, ORGANIZATION));
  private static final ObjectFormat HISTORY =
      ObjectFormat.of(
              ValueFormats.format(HistoryMembers.FORMAT),
              VALIDITY,
              DECLARED,
              PEOPLE,
              POSITIONS,
              POSITION_ORDERS,
              PERSON_ORDERS,
              SUPERSEDED)
          .and(ValueFormats.TABLES);

  private final DocumentReader in;
  private final ValueReader values;

  private HistoryReader(DocumentReader in, Members document) {
    this.in = in;
    this.values = new ValueReader(in, document);
  }

  private static Validity validity(DocumentReader in) {
    String text = in.text();
    return in.checked(in::here, () -> Validity.parse(text));
  }

  private static LocalDate day(DocumentReader in) {
    String text = in.text();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw in.refusal(
          "text " + DocumentReader.shown(text) + " is not a day",
          in.here(),
          "write a day such as 2024-01-31");
    }
  }

  static History read(DocumentReader in) {
    Members document = HISTORY.read(in);
    return new HistoryReader(in, document).history(document);
  }

  private History history(Members document) {
    List<Dated<Organization>> declared = dated(document, DECLARED, this::declared);
    List<Dated<PositionVersion>> positions = dated(document, POSITIONS, this::position);
    List<Dated<Person>> people = dated(document, PEOPLE, (members, path) -> values.person(members));
    List<Dated<List<String>>> positionOrders =
        dated(document, POSITION_ORDERS, (members, path) -> members.get(IDS));
    List<Dated<List<String>>> personOrders =
        dated(document, PERSON_ORDERS, (members, path) -> members.get(IDS));
    List<Snapshot> superseded =
        document.list(SUPERSEDED).stream()
            .map(snapshot -> new Snapshot(snapshot.get(DAY), snapshot.get(ORGANIZATION)))
            .toList();
    return in.checked(
        () -> in.place(document.spot(), ""),
        () ->
            History.of(
                new HistoryContent(
                    document.get(VALIDITY),
                    declared,
                    positions,
                    people,
                    positionOrders,
                    personOrders,
                    superseded)));
  }

  private <T> List<Dated<T>> dated(
      Members document,
      Member<List<Members>> member,
      BiFunction<Members, Supplier<String>, T> value) {
    List<Members> list = document.list(member);
    List<Dated<T>> dated = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Members each = list.get(i);
      Supplier<String> path = under(() -> "", member, i);
      Supplier<Place> place = () -> in.place(each.spot(), path.get());
      dated.add(new Dated<>(each.get(VALID), in.checked(place, () -> value.apply(each, path))));
    }
    return dated;
  }

  private Organization declared(Members members, Supplier<String> path) {
    OrganizationBuilder builder = Organization.named(members.get(ValueFormats.NAME));
    values.addDeclared(members, path, builder);
    return builder.tryBuild().organization();
  }

  private PositionVersion position(Members members, Supplier<String> path) {
    String id = members.get(ValueFormats.ID);
    return new PositionVersion(
        values.position(members, path),
        values.lines(id, members, path),
        values.assignments(id, members, path));
  }
}
