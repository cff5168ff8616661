package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.change.Conflict.BothChanged;
import io.github.orgwright.change.Conflict.ChangedAndRemoved;
import io.github.orgwright.change.Conflict.Choice;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes of two sides that can be made together, and the conflicts between the others. */
final class MergedChanges {
  private final OrgDiff ours;
  private final OrgDiff theirs;
  private final Function<? super Conflict, Choice> policy;

  /** Changes that both sides make. */
  private final Set<Change> agreed = Sets.newIdentityHashSet();

  private final Set<Change> dropped = Sets.newIdentityHashSet();

  /** Changes that a decision refuses. */
  private final Set<Change> refused = Sets.newIdentityHashSet();

  /** The last conflict in which a change was chosen. */
  private final IdentityHashMap<Change, Conflict> chosen = new IdentityHashMap<>();

  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<Conflict> decided = new ArrayList<>();

  MergedChanges(OrgDiff ours, OrgDiff theirs, Function<? super Conflict, Choice> policy) {
    this.ours = ours;
    this.theirs = theirs;
    this.policy = policy;
    findBothChanged();
    findRemoved();
  }

  /**
   * The changes of both sides that can be made together.
   *
   * @param rejected removals that turned out to be impossible
   */
  List<Change> changes(Set<Change> rejected) {
    dropped.addAll(rejected);
    Set<ChangeKey> removed = new HashSet<>();
    Stream.concat(remaining(ours), remaining(theirs))
        .filter(Requirements::isRemoval)
        .forEach(change -> removed.add(ChangeKey.of(change)));
    List<Change> changes = new ArrayList<>();
    new Side(ours, removed).addTo(changes);
    new Side(theirs, removed).addTo(changes);
    changes.sort(Comparator.comparing(Change::id, CodePointOrder.COMPARATOR)); // stable
    return changes;
  }

  private Stream<Change> remaining(OrgDiff side) {
    return side.changes().stream().filter(change -> !dropped.contains(change));
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  List<Conflict> decided() {
    return decided;
  }

  private void findBothChanged() {
    Map<ChangeKey, Change> byKey = new HashMap<>();
    theirs.changes().forEach(change -> byKey.put(ChangeKey.of(change), change));
    SortedMap<ChangeKey, Change> ofOurs = new TreeMap<>();
    SortedMap<ChangeKey, Change> ofTheirs = new TreeMap<>();
    for (Change one : ours.changes()) {
      @Nullable Change other = byKey.get(ChangeKey.of(one));
      if (other == null) {
        continue;
      }
      if (isSame(one, other)) {
        agreed.add(one);
        agreed.add(other);
        ofOurs.put(ChangeKey.of(one), one);
        ofTheirs.put(ChangeKey.of(one), other);
      } else if (!(Requirements.isRemoval(one) || Requirements.isRemoval(other))) {
        decide(new BothChanged(one, other), one, other);
      }
    }
    dropAgreed(List.copyOf(ofOurs.values()), List.copyOf(ofTheirs.values()));
  }

  /** Whether two changes of the same thing lead to the same value. */
  private static boolean isSame(Change one, Change other) {
    if (one instanceof PositionAdded a && other instanceof PositionAdded b) {
      return a.position().equals(b.position())
          && a.lines().equals(b.lines())
          && a.assignments().equals(b.assignments());
    }
    if (one instanceof PersonAdded a && other instanceof PersonAdded b) {
      return a.person().equals(b.person());
    }
    if (one instanceof LinesChanged a && other instanceof LinesChanged b) {
      return a.after().equals(b.after());
    }
    if (one instanceof Reordered a && other instanceof Reordered b) {
      Set<String> common = Sets.intersection(Set.copyOf(a.after()), Set.copyOf(b.after()));
      return only(a.after(), common).equals(only(b.after(), common));
    }
    return one.equals(other);
  }

  private static List<String> only(List<String> ids, Set<String> wanted) {
    return ids.stream().filter(wanted::contains).toList();
  }

  /**
   * Drops one of each two changes that agree: of two orders, the one of fewer ids; otherwise those
   * of one side, whichever side is ours.
   */
  private void dropAgreed(List<Change> ofOurs, List<Change> ofTheirs) {
    boolean isOursFirst = CodePointOrder.compare(places(ofOurs), places(ofTheirs)) <= 0;
    for (int i = 0; i < ofOurs.size(); i++) {
      boolean keepsOurs = isOursFirst;
      if (ofOurs.get(i) instanceof Reordered one && ofTheirs.get(i) instanceof Reordered other) {
        keepsOurs =
            one.after().size() == other.after().size()
                ? isOursFirst
                : one.after().size() > other.after().size();
      }
      dropped.add((keepsOurs ? ofTheirs : ofOurs).get(i));
    }
  }

  private static String places(List<Change> changes) {
    return changes.stream().map(MergedChanges::place).collect(Collectors.joining("\n"));
  }

  private static String place(Change change) {
    if (change instanceof PositionAdded added) {
      return added.id() + ' ' + added.follows().orElse("");
    }
    if (change instanceof PersonAdded added) {
      return added.id() + ' ' + added.follows().orElse("");
    }
    return change instanceof Reordered order ? String.join("\n", order.after()) : "";
  }

  private void decide(Conflict conflict, Change our, Change their) {
    if (refused.contains(our) || refused.contains(their)) {
      return; // a decision has settled this conflict too
    }
    Choice choice =
        requireNonNull(
            policy.apply(conflict),
            () ->
                "policy of a merge returned null for the conflict \""
                    + conflict
                    + "\"; fix: return Choice.ASK to leave it open");
    (choice == Choice.ASK ? conflicts : decided).add(conflict);
    boolean isDecided = choice != Choice.ASK;
    drop(our, choice == Choice.OURS, isDecided, conflict);
    drop(their, choice == Choice.THEIRS, isDecided, conflict);
  }

  /** Drops a change unless it is chosen; one that was chosen before is in conflict again. */
  private void drop(Change change, boolean isChosen, boolean isDecided, Conflict conflict) {
    if (isChosen) {
      chosen.put(change, conflict);
      return;
    }
    dropped.add(change);
    if (isDecided) {
      refused.add(change);
    }
    @Nullable Conflict earlier = chosen.remove(change);
    if (earlier != null && decided.remove(earlier)) {
      conflicts.add(earlier);
    }
  }

  /** Finds what one side removes and the other side changes or needs. */
  private void findRemoved() {
    Map<ChangeKey, Change> removedByUs = removals(ours);
    Map<ChangeKey, Change> removedByThem = removals(theirs);
    for (Change change : ours.changes()) {
      for (ChangeKey key : needed(change)) {
        @Nullable Change removal = removedByThem.get(key);
        if (removal != null && !removedByUs.containsKey(key)) {
          decide(new ChangedAndRemoved(change, removal), change, removal);
        }
      }
    }
    for (Change change : theirs.changes()) {
      for (ChangeKey key : needed(change)) {
        @Nullable Change removal = removedByUs.get(key);
        if (removal != null && !removedByThem.containsKey(key)) {
          decide(new ChangedAndRemoved(removal, change), removal, change);
        }
      }
    }
  }

  private static Map<ChangeKey, Change> removals(OrgDiff side) {
    Map<ChangeKey, Change> removals = new HashMap<>();
    side.changes().stream()
        .filter(Requirements::isRemoval)
        .forEach(change -> removals.put(ChangeKey.of(change), change));
    return removals;
  }

  /** The positions and people that must exist for a change that only one side makes. */
  private Set<ChangeKey> needed(Change change) {
    Set<ChangeKey> needed = new HashSet<>();
    if (change instanceof Reordered || Requirements.isRemoval(change) || agreed.contains(change)) {
      return needed;
    }
    if (!(change instanceof PositionAdded || change instanceof PersonAdded)) {
      needed.add(ChangeKey.ofExistence(change.subject(), change.id()));
    }
    Requirements.newLines(change)
        .forEach(line -> needed.add(ChangeKey.ofExistence(Subject.POSITION, line.manager())));
    Requirements.newPeople(change)
        .forEach(id -> needed.add(ChangeKey.ofExistence(Subject.PERSON, id)));
    return needed;
  }

  /** The changes of one side, fitted to what the other side removes. */
  private final class Side {
    private final OrgDiff diff;
    private final Set<ChangeKey> removed;

    /** The last element before a removed one that stays, by the removed one. */
    private final Map<ChangeKey, Optional<String>> staying = new HashMap<>();

    Side(OrgDiff diff, Set<ChangeKey> removed) {
      this.diff = diff;
      this.removed = removed;
    }

    void addTo(List<Change> changes) {
      remaining(diff).map(this::fitted).forEach(changes::add);
    }

    private Change fitted(Change change) {
      if (change instanceof PositionAdded added) {
        return new PositionAdded(
            added.position(), added.lines(), added.assignments(), staying(change, added.follows()));
      }
      if (change instanceof PersonAdded added) {
        return new PersonAdded(added.person(), staying(change, added.follows()));
      }
      return change instanceof Reordered order
          ? new Reordered(
              order.subject(),
              staying(order.subject(), order.before()),
              staying(order.subject(), order.after()))
          : change;
    }

    private List<String> staying(Subject subject, List<String> ids) {
      return ids.stream().filter(id -> !isRemoved(subject, id)).toList();
    }

    private boolean isRemoved(Subject subject, String id) {
      return removed.contains(ChangeKey.ofExistence(subject, id));
    }

    private Optional<String> staying(Change change, Optional<String> follows) {
      Subject subject = change.subject();
      List<ChangeKey> passed = new ArrayList<>();
      Optional<String> last = follows;
      while (last.isPresent() && isRemoved(subject, last.get())) {
        ChangeKey key = ChangeKey.ofExistence(subject, last.get());
        if (staying.containsKey(key)) {
          last = staying.getOrDefault(key, Optional.empty());
          break;
        }
        passed.add(key);
        last = before(subject, last.get());
      }
      for (ChangeKey key : passed) {
        staying.put(key, last);
      }
      return last;
    }

    /** The element before another one in the version of this side. */
    private Optional<String> before(Subject subject, String id) {
      Organization after = diff.after();
      boolean isPerson = subject == Subject.PERSON;
      int place = isPerson ? after.people().indexOf(id) : after.positions().indexOf(id);
      if (place < 1) {
        return Optional.empty();
      }
      return Optional.of(
          isPerson
              ? after.people().list().get(place - 1).id()
              : after.positions().list().get(place - 1).id());
    }
  }
}
