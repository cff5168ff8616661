package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import io.github.orgwright.core.internal.CodePointOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void aKeyIsTheRuleAndTheIds() {
    assertEquals("one-manager/pm", Keys.of("one-manager", List.of("pm")));
    assertEquals("no-cycles/coo+cpo+hop", Keys.of("no-cycles", List.of("hop", "coo", "cpo")));
  }

  @Test
  void whatJoinsIdsIsEncodedInsideThem() {
    assertEquals("r/a%2Fb", Keys.of("r", List.of("a/b")));
    assertEquals("r/a%2Bb", Keys.of("r", List.of("a+b")));
    assertEquals("r/100%25", Keys.of("r", List.of("100%")));
    assertEquals("r/a b&c=d", Keys.of("r", List.of("a b&c=d")));
  }

  @Test
  void idsAreSortedByCodePoint() {
    String smiley = "\uD83D\uDE00";
    assertEquals("r/A+a+\uFFFD+" + smiley, Keys.of("r", List.of(smiley, "\uFFFD", "a", "A")));
    assertTrue(CodePointOrder.compare("a", "ab") < 0);
    assertTrue(CodePointOrder.compare("ab", "a") > 0);
    assertEquals(0, CodePointOrder.compare("ab", "ab"));
    assertTrue(CodePointOrder.compare("\uFFFD", smiley) < 0);
    assertTrue(CodePointOrder.compare(smiley, "\uFFFD") > 0);
    assertTrue(CodePointOrder.compare(smiley, "\uD83D\uDE01") < 0);
  }

  @Test
  void idsAreSortedBeforeTheyAreEncoded() {
    assertEquals("r/A-1+A%2F1", Keys.of("r", List.of("A/1", "A-1")));
  }

  @Test
  void moreThanEightIdsAreHashed() {
    List<String> eight = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    assertEquals("r/a+b+c+d+e+f+g+h", Keys.of("r", eight));
    List<String> nine = new ArrayList<>(eight);
    nine.add("i");
    String hash =
        Hashing.sha256().hashString("a+b+c+d+e+f+g+h+i", StandardCharsets.UTF_8).toString();
    assertEquals("r/a+9+" + hash.substring(0, 16), Keys.of("r", nine));
    nine.set(8, "j");
    assertTrue(!Keys.of("r", nine).endsWith(hash.substring(0, 16)));
  }

  @Property
  void theOrderOfIdsChangesNothing(@ForAll @Size(max = 12) List<String> ids, @ForAll Random dice) {
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, dice);
    assertEquals(Keys.of("r", ids), Keys.of("r", shuffled));
  }

  @Property
  void theOrderIsThatOfCodePoints(@ForAll String a, @ForAll String b) {
    int[] first = a.codePoints().toArray();
    int[] second = b.codePoints().toArray();
    int expected = java.util.Arrays.compare(first, second);
    assertEquals(Integer.signum(expected), Integer.signum(CodePointOrder.compare(a, b)));
  }
}
