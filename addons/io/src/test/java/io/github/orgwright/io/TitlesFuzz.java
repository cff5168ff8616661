package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Role;
import io.github.orgwright.product.ProductTitles;
import io.github.orgwright.product.Reading;
import io.github.orgwright.product.TitleCandidate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finding roles of any title. The first byte says whether the others are the title in UTF-8 or in
 * UTF-16, which has halves of pairs, or choices of pieces of titles.
 */
final class TitlesFuzz {
  private static final ProductTitles TITLES = ProductTitles.under(Reading.largeOrganization(500));

  private TitlesFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length < 1) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    String title =
        switch (bytes[0] & 3) {
          case 0 -> new String(rest, StandardCharsets.UTF_8);
          case 1 -> utf16(rest);
          default -> new Draws(rest).text();
        };
    Locale before = Locale.getDefault();
    List<TitleCandidate> candidates = TITLES.candidates(title);
    List<Role> roles = TITLES.roles(title);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(candidates.toString(), TITLES.candidates(title).toString());
      assertEquals(roles, TITLES.roles(title));
    } finally {
      Locale.setDefault(before);
    }
    Set<String> ids = new HashSet<>();
    for (TitleCandidate candidate : candidates) {
      String idInPart = candidate.part() + " " + candidate.role().id();
      assertTrue(ids.add(idInPart), () -> "two candidates " + candidates);
      Printed.line(candidate.toString());
    }
    for (int part = 0; part < roles.size(); part++) {
      String idInPart = part + " " + roles.get(part).id();
      assertTrue(ids.contains(idInPart), () -> idInPart + " is no candidate");
    }
    assertEquals(candidates, TITLES.candidates(title.toString()));
    assertEquals(candidates, TITLES.candidates(" " + title + "\u00A0"));
  }

  private static String utf16(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length / 2);
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
    }
    return text.toString();
  }
}
