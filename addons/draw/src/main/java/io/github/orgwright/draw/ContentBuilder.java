package io.github.orgwright.draw;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what a chart shows: the cards of the forest, the other lines, and the marks. */
final class ContentBuilder {
  private static final Splitter LINES = Splitter.onPattern("\\R").trimResults().omitEmptyStrings();

  private final ChartSettings settings;
  private final Organization organization;
  private final Hierarchy hierarchy;

  /** The positions of the organization, then those that a difference removed. */
  private final List<Position> positions;

  private final Map<String, Integer> removed = new HashMap<>();

  /** The lines of each position, in the order of lines: those of a place begin at its start. */
  private final List<ReportingLine> lines;

  private final int[] linesFrom;
  private final ListMultimap<String, Mark> added;
  private final ImmutableSet<ReportingLine> chain;
  private final ImmutableList.Builder<Mark> notes = ImmutableList.builder();

  private ContentBuilder(ChartSettings settings) {
    this.settings = settings;
    this.organization = settings.organization();
    this.hierarchy = organization.hierarchy();
    this.positions = new ArrayList<>(organization.positions().list());
    this.lines = new ArrayList<>(organization.lines());
    OrgDiff diff = settings.diff();
    if (diff != null) {
      for (Change.PositionRemoved change : diff.changes(Change.PositionRemoved.class)) {
        removed.put(change.id(), positions.size());
        positions.add(change.position());
        lines.addAll(change.lines());
      }
    }
    this.linesFrom = new int[positions.size() + 1];
    lines.forEach(line -> linesFrom[placeOf(line.reporter()) + 1]++);
    for (int place = 0; place < positions.size(); place++) {
      linesFrom[place + 1] += linesFrom[place];
    }
    this.added = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    this.chain =
        settings.explanation() == null
            ? ImmutableSet.of()
            : ImmutableSet.copyOf(settings.explanation().steps());
    MarkFinder.addTo(settings, this::note, added);
  }

  static ChartContent of(ChartSettings settings) {
    return new ContentBuilder(settings).build();
  }

  /** The place of a position of the chart, or -1. */
  private int placeOf(String id) {
    int place = organization.positions().indexOf(id);
    return place < 0 ? removed.getOrDefault(id, -1) : place;
  }

  private ChartContent build() {
    ChartForest forest = forest();
    int[] order = forest.inOrder();
    int[] layers = new int[positions.size()];
    int[] below = new int[positions.size()];
    for (int place : order) {
      layers[place] = forest.above(place) < 0 ? 1 : layers[forest.above(place)] + 1;
    }
    for (int i = order.length - 1; i >= 0; i--) {
      if (forest.above(order[i]) >= 0) {
        below[forest.above(order[i])] += below[order[i]] + 1;
      }
    }
    int[] cardOf = new int[positions.size()];
    Arrays.fill(cardOf, -1);
    int shown = 0;
    for (int place : order) {
      if (layers[place] <= settings.layers()) {
        cardOf[place] = shown++;
      }
    }
    ImmutableList.Builder<Card> cards = ImmutableList.builderWithExpectedSize(shown);
    ImmutableList.Builder<Overlay> overlays = ImmutableList.builder();
    CardLines lines = new CardLines(forest, cardOf, below, overlays);
    for (int place : order) {
      if (cardOf[place] >= 0) {
        int above = forest.above(place);
        List<Mark> marks = lines.marks(place);
        cards.add(
            new Card(
                positions.get(place),
                above < 0 ? -1 : cardOf[above],
                layers[place],
                layers[place] == settings.layers() ? below[place] : 0,
                label(positions.get(place)),
                people(place),
                marks,
                above >= 0
                    && chain.contains(
                        ReportingLine.solid(
                            positions.get(place).id(), positions.get(above).id()))));
      }
    }
    noteHidden(cardOf);
    return new ChartContent(
        SafeText.of(organization.name()),
        summary(shown),
        cards.build(),
        overlays.build(),
        notes.build());
  }

  private void note(Mark.Kind kind, String text) {
    notes.add(new Mark(kind, text));
  }

  /** Says how many marks positions have that are not shown; what they say stays hidden too. */
  private void noteHidden(int[] cardOf) {
    Map<String, Integer> hidden = new TreeMap<>();
    for (String id : added.keySet()) {
      int place = placeOf(id);
      for (Mark mark : added.get(id)) {
        if (place < 0) {
          note(mark.kind(), SafeText.of(id) + ": " + mark.text());
        } else if (cardOf[place] < 0) {
          hidden.merge(noun(mark.kind()), 1, Integer::sum);
        }
      }
    }
    hidden.forEach(
        (noun, count) ->
            note(
                noun.equals("violation") ? Mark.Kind.INFO : Mark.Kind.CHANGED,
                Phrases.count(count, noun) + " of positions that are not shown"));
  }

  private static String noun(Mark.Kind kind) {
    return switch (kind) {
      case ERROR, WARNING, INFO -> "violation";
      case ADDED, REMOVED, MOVED, CHANGED -> "change";
      default -> "mark";
    };
  }

  private String summary(int shown) {
    return Phrases.count(organization.positions().size(), "position")
        + ", "
        + Phrases.count(organization.lines().size(), "line")
        + ", "
        + Phrases.count(organization.people().size(), "person", "people")
        + (shown < organization.positions().size() ? "; " + shown + " shown" : "");
  }

  /** The lines of a position, each once, however often it is stated. */
  private Collection<ReportingLine> linesOf(int place) {
    List<ReportingLine> all = lines.subList(linesFrom[place], linesFrom[place + 1]);
    return all.size() < 2 ? all : new LinkedHashSet<>(all);
  }

  private ChartForest forest() {
    int solid = 0;
    int[] reporters = new int[lines.size()];
    int[] managers = new int[lines.size()];
    for (int place = 0; place < positions.size(); place++) {
      for (ReportingLine line : lines.subList(linesFrom[place], linesFrom[place + 1])) {
        int manager = line.kind().equals(LineKind.SOLID) ? placeOf(line.manager()) : -1;
        if (manager >= 0) {
          reporters[solid] = place;
          managers[solid++] = manager;
        }
      }
    }
    ChartForest forest =
        new ChartForest(
            positions.size(), Arrays.copyOf(reporters, solid), Arrays.copyOf(managers, solid));
    if (settings.from() != null) {
      forest.reach(placeOf(settings.from().id()));
      return forest;
    }
    hierarchy.roots().forEach(root -> forest.reach(placeOf(root.id())));
    hierarchy.detached().forEach(detached -> forest.reach(placeOf(detached.id())));
    forest.reachRest();
    return forest;
  }

  private List<String> label(Position position) {
    List<String> label =
        settings.label() == null
            ? position.title().map(title -> List.of(title, position.id())).orElse(List.of())
            : LINES.splitToList(
                requireNonNull(
                    settings.label().apply(position), () -> "label of position " + position.id()));
    return label.isEmpty()
        ? ImmutableList.of(SafeText.of(position.id()))
        : label.stream().map(SafeText::of).collect(ImmutableList.toImmutableList());
  }

  private boolean isRemoved(int place) {
    return place >= organization.positions().size();
  }

  private List<String> people(int place) {
    if (!settings.isWithPeople() || isRemoved(place)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> people = ImmutableList.builder();
    for (Assignment assignment : organization.assignments(positions.get(place))) {
      Person person = organization.person(assignment.person());
      String name =
          person.isDisclosed()
              ? SafeText.of(person.name().orElse(person.id()))
              : "undisclosed holder";
      people.add(
          switch (assignment.kind()) {
            case SUBSTANTIVE -> name;
            case ACTING -> "acting: " + name;
            case DEPUTY -> "deputy: " + name;
          });
    }
    return people.build();
  }

  private List<Mark> ownMarks(int place) {
    Position position = positions.get(place);
    List<Mark> marks = new ArrayList<>();
    if (isRemoved(place)) {
      return marks;
    }
    Occupancy occupancy = organization.occupancy(position);
    boolean saysWhoHolds =
        !organization.assignments().isEmpty() || position.statedOccupancy().isPresent();
    if (occupancy == Occupancy.VACANT && saysWhoHolds) {
      marks.add(new Mark(Mark.Kind.VACANT, "vacant"));
    } else if (occupancy == Occupancy.UNKNOWN && saysWhoHolds) {
      marks.add(new Mark(Mark.Kind.HOLDER_NOT_KNOWN, "holder not known"));
    }
    List<Assignment> holders = organization.holders(position);
    if (holders.stream().anyMatch(holder -> holder.kind() == AssignmentKind.ACTING)) {
      marks.add(new Mark(Mark.Kind.ACTING, "acting"));
    }
    if (holders.size() > 1) {
      marks.add(new Mark(Mark.Kind.SHARED, "shared by " + holders.size()));
    }
    position
        .outsideSuperior()
        .ifPresent(
            superior ->
                marks.add(
                    new Mark(
                        Mark.Kind.OUTSIDE,
                        settings.isWithPeople()
                            ? "outside superior: " + SafeText.of(superior)
                            : "outside superior")));
    return marks;
  }

  /** Finds the lines of one position after the other that are not part of the forest. */
  private final class CardLines {
    private final ChartForest forest;
    private final int[] cardOf;
    private final int[] below;
    private final ImmutableList.Builder<Overlay> overlays;

    CardLines(
        ChartForest forest, int[] cardOf, int[] below, ImmutableList.Builder<Overlay> overlays) {
      this.forest = forest;
      this.cardOf = cardOf;
      this.below = below;
      this.overlays = overlays;
    }

    /** All marks of a position; its lines to other cards are added to the overlays. */
    List<Mark> marks(int place) {
      List<Mark> marks = ownMarks(place);
      Position position = positions.get(place);
      boolean isDetached = !isRemoved(place) && hierarchy.isDetached(position);
      if (!isRemoved(place) && hierarchy.isInCycle(position)) {
        marks.add(new Mark(Mark.Kind.CYCLE, "in a cycle"));
      }
      List<String> unknown = new ArrayList<>();
      List<Mark> others = new ArrayList<>();
      for (ReportingLine line : linesOf(place)) {
        int manager = placeOf(line.manager());
        boolean isSolid = line.kind().equals(LineKind.SOLID);
        if (isSolid && manager < 0) {
          unknown.add(SafeText.of(line.manager()));
        } else if ((isSolid || settings.shows(line.kind()))
            && !(isSolid && manager == forest.above(place))) {
          addLine(place, line, manager, others);
        }
      }
      if (!unknown.isEmpty()) {
        marks.add(
            new Mark(
                isDetached ? Mark.Kind.DETACHED : Mark.Kind.LINE,
                (isDetached ? "detached: unknown manager" : "unknown manager")
                    + (unknown.size() == 1 ? " " : "s ")
                    + Phrases.list(unknown)));
      }
      marks.addAll(others);
      marks.addAll(added.get(position.id()));
      return ImmutableList.copyOf(marks);
    }

    private void addLine(int place, ReportingLine line, int manager, List<Mark> marks) {
      boolean isSolid = line.kind().equals(LineKind.SOLID);
      if (manager >= 0 && manager != place && cardOf[manager] >= 0) {
        int from = cardOf[place];
        int to = cardOf[manager];
        overlays.add(
            new Overlay(
                from,
                to,
                line.kind(),
                isSolid && from < to && to <= from + below[place],
                chain.contains(line)));
        return;
      }
      String verb =
          isSolid
              ? forest.above(place) < 0 ? "reports to " : "also reports to "
              : SafeText.of(line.kind().id()) + " to ";
      String end =
          manager == place
              ? "itself"
              : SafeText.of(line.manager()) + (manager < 0 ? " (unknown)" : " (not shown)");
      marks.add(new Mark(Mark.Kind.LINE, verb + end));
    }
  }
}
