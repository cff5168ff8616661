package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.orgwright.core.LoadResult;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files beyond all measure are refused, or read at a cost that grows as they do. */
class HugeInputTest {
  private static final Mapping POSITIONS =
      Mapping.positions("id").manager("manager").title("title").optional("manager", "title");

  private static LoadResult read(Mapping mapping, Reader text) {
    return OrgReader.of(mapping).read(Csv.text("acme.csv", text));
  }

  /** A text that is never held as a whole: a beginning, then one character so many times. */
  private static Reader endless(String beginning, char rest, long length) {
    return new Reader() {
      private long at;

      @Override
      public int read(char[] target, int from, int count) {
        int taken = 0;
        while (taken < count && at < beginning.length() + length) {
          target[from + taken++] = at < beginning.length() ? beginning.charAt((int) at) : rest;
          at++;
        }
        return taken == 0 ? -1 : taken;
      }

      @Override
      public void close() {}
    };
  }

  private static UnreadableFileException refused(Reader text) {
    return assertThrows(UnreadableFileException.class, () -> read(POSITIONS, text));
  }

  @Test
  void rowOfMillionColumnsIsRefused() {
    UnreadableFileException inRow = refused(endless("id,manager\na", ',', 1_000_000));
    assertEquals(OptionalInt.of(2), inRow.row());
    assertTrue(inRow.getMessage().length() < 1000, inRow.getMessage());
    assertEquals(OptionalInt.of(1), refused(endless("id", ',', 1_000_000)).row());
  }

  @Test
  void fieldOfFiftyMegabytesIsRefused() {
    UnreadableFileException refused = refused(endless("id,manager\n", 'x', 50_000_000));
    assertEquals(OptionalInt.of(2), refused.row());
    assertTrue(refused.getMessage().length() < 1000, refused.getMessage());
  }

  @Test
  void quoteThatNeverClosesIsRefusedBeforeTheFileIsHeld() {
    UnreadableFileException refused = refused(endless("id,manager\na,\"", 'x', 100_000_000));
    assertEquals(OptionalInt.of(2), refused.row());
    assertTrue(refused.getMessage().contains("look for a quote that is never closed"));
  }

  @Test
  @Tag("large")
  void largestFieldThatIsReadIsNamed() {
    String id = "x".repeat(16_000_000);
    LoadResult loaded = read(POSITIONS, new StringReader("id,title\n" + id + "," + id + "\n"));
    assertEquals(id, loaded.organization().positions().list().get(0).id());
  }

  private static long allocated(Mapping mapping, String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    assertEquals("acme", read(mapping, new StringReader(text)).organization().name());
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  /** Four times the file takes at most six times the memory; what is quadratic takes sixteen. */
  private static void grows(Mapping mapping, String header, String row, String rest) {
    assertTrue(allocated(mapping, header + rest) > 0);
    long some = allocated(mapping, header + row.repeat(20_000) + rest);
    long more = allocated(mapping, header + row.repeat(80_000) + rest);
    assertTrue(more < 6 * some, () -> more + " bytes after " + some);
  }

  @Test
  void memoryGrowsWithTheRows() {
    grows(POSITIONS, "id,manager,title\n", "a,b,c\n", "");
    grows(POSITIONS, "id,manager,title\n", "a,\n", "");
    grows(POSITIONS, "id,manager,title\n", ",b,c\n", "");
    grows(Presets.ORACLE_HR, "EMPLOYEE_ID,MANAGER_ID,JOB_ID\n", "7,7,x\n", "");
  }

  @Test
  void memoryGrowsWithTheCell() {
    grows(Presets.ORGWRIGHT, "id,manager\na,", "b;", "\n");
    grows(Presets.ORGWRIGHT, "id,may\na,", "b<=x;", "\n");
    grows(Presets.ORGWRIGHT, "id,owns\na,", "a:b;", "\n");
    grows(Presets.ORGWRIGHT, "id,owns\na,", "a:b/", "a:b\n");
    grows(Presets.DRAW_IO, "# label: ", "%x%", "\nid,manager\n1,2\n");
  }

  @Test
  void scopeOfTooManyStepsIsNamed() {
    String deepest = "a:b/".repeat(63) + "a:b";
    assertEquals(
        64,
        read(Presets.ORGWRIGHT, new StringReader("id,owns\na," + deepest + "\n"))
            .organization()
            .position("a")
            .owns()
            .get(0)
            .depth());
    LoadResult loaded =
        read(Presets.ORGWRIGHT, new StringReader("id,owns\na,a:b/" + deepest + "\n"));
    assertEquals(1, loaded.problems(RowProblemCodes.BAD_VALUE).size());
  }
}
