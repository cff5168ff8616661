package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.rules.StandardRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** Measures pictures in a real browser. */
class SvgBrowserTest {
  private static final List<String> TITLES =
      List.of(
          "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
          "MMMMMMMM@@@@@@@@%%%%%%%%&&&&&&&&",
          "Group Product Manager, Payments and Risk Platform",
          "Leiter der Geschäftsprozessübergangsverwaltungsstelle",
          "Начальник отдела разработки жизненно важных щитов",
          "Διευθυντής προϊόντων και υπηρεσιών πληρωμών",
          "プロダクトマネージャー決済基盤担当部長代理心得",
          "支付平台高级产品经理兼风险管理部门负责人",
          "제품 관리자 결제 플랫폼 및 위험 관리 부문 책임자",
          "مدير أول للمنتجات والمدفوعات والمخاطر (A-12)",
          "מנהל מוצר בכיר לתשלומים וסיכונים (B-7)",
          "👩‍💻👨‍👩‍👧‍👦🇩🇪🇫🇷👍🏽😀😀😀😀😀😀😀😀😀😀😀😀",
          "e\u0301\u0302".repeat(40),
          "﷽﷽﷽",
          "‱№℃⋙◯ﬗǄ");

  private static ChromeDriver browser;

  @BeforeAll
  static void start() {
    browser = Browser.shared();
  }

  private static String svg() {
    OrganizationBuilder org = Organization.named("Widths");
    org.position("top", p -> p.title("Top"));
    for (int i = 0; i < TITLES.size(); i++) {
      String title = TITLES.get(i);
      int number = i;
      org.position(
          title + number,
          p ->
              p.title(number % 2 == 0 ? title : title + " " + title)
                  .reportsTo(number % 3 == 0 ? title + number : "top")
                  .heldBy(title + "x"));
    }
    Organization organization = org.tryBuild().organization();
    return SvgChart.of(
        Chart.of(organization)
            .people()
            .mark(StandardRules.structure().check(organization))
            .content(),
        Page.SCREEN);
  }

  private static Object run(String script, Object... arguments) {
    return browser.executeScript(script, arguments);
  }

  @Test
  void allTextFitsItsCardInEachFont() {
    for (String font : List.of("", "Arial", "DejaVu Sans", "Liberation Sans")) {
      Browser.open(browser, "widths.svg", svg());
      Object wide =
          run(
              """
              if (arguments[0]) document.documentElement.style.fontFamily = arguments[0];
              const wide = [];
              let count = 0;
              for (const card of document.querySelectorAll('.c > g')) {
                const layer = card.querySelector('.n'), start = 193 - layer.getComputedTextLength();
                for (const text of card.querySelectorAll('text:not(.n)')) {
                  const isLast = Math.abs(text.getAttribute('y') - layer.getAttribute('y')) < 10;
                  count++;
                  if (13 + text.getComputedTextLength() > (isLast ? start : 193) + 0.01) {
                    wide.push(text.textContent);
                  }
                }
              }
              return [count, ...wide];
              """,
              font);
      List<?> found = (List<?>) wide;

      assertTrue((Long) found.get(0) > 3L * TITLES.size());
      assertEquals(List.of(), found.subList(1, found.size()), font);
    }
  }

  /** Each sign of the ranges is measured, as a row of ten. */
  @Test
  void noSignIsWiderThanAssumed() {
    int[][] ranges = {
      {0x20, 0x7E},
      {0xA1, 0x17F},
      {0x180, 0x24F},
      {0x370, 0x3FF},
      {0x400, 0x52F},
      {0x531, 0x58A},
      {0x5D0, 0x5EA},
      {0x620, 0x64A},
      {0x10A0, 0x10FF},
      {0x1E00, 0x1FFF},
      {0x2010, 0x2027},
      {0x2190, 0x21FF},
      {0x25A0, 0x25EE},
      {0x3041, 0x30FF},
      {0x4E00, 0x4E40},
      {0xAC00, 0xAC40}
    };
    List<String> texts = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (int[] range : ranges) {
      for (int sign = range[0]; sign <= range[1]; sign++) {
        if (Character.isDefined(sign)) {
          String text = Character.toString(sign).repeat(10);
          texts.add(text);
          widths.add(TextWidth.of(text, 100));
        }
      }
    }
    Browser.open(browser, "signs.svg", svg());
    Object wide =
        run(
            """
            const text = document.createElementNS('http://www.w3.org/2000/svg', 'text'), wide = [];
            document.documentElement.append(text);
            for (const font of ['Arial', 'DejaVu Sans']) {
              text.style.font = '100px ' + font;
              arguments[0].forEach((signs, i) => {
                text.textContent = signs;
                const width = text.getComputedTextLength();
                if (width > arguments[1][i] + 1) {
                  wide.push(`${signs} in ${font}: ${width} > ${arguments[1][i]}`);
                }
              });
            }
            return wide;
            """,
            texts,
            widths);

    assertEquals(List.of(), wide);
  }

  @Test
  void colorsFollowTheSystem() {
    String colors =
        """
        const fill = name => getComputedStyle(document.querySelector(name)).fill;
        return [fill('.b'), fill('.c rect'), fill('.c text')].join(' ');
        """;
    scheme("light");
    Browser.open(browser, "colors.svg", svg());
    assertEquals("rgb(246, 248, 250) rgb(255, 255, 255) rgb(31, 35, 40)", run(colors));
    scheme("dark");
    assertEquals("rgb(13, 17, 23) rgb(28, 33, 40) rgb(240, 246, 252)", run(colors));
    scheme("");
  }

  private static void scheme(String value) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", value))));
  }

  /** In a title that begins with Arabic, brackets with a number stand at its left. */
  @Test
  void titlesInArabicRunFromRightToLeft() {
    OrganizationBuilder org = Organization.named("Arabic");
    org.position("p", p -> p.title("مدير (A-12)"));
    Browser.open(browser, "arabic.svg", SvgChart.of(Chart.of(org.build()).content(), Page.SCREEN));
    Object isRightToLeft =
        run(
            """
            const text = document.querySelector('.c text');
            return text.getExtentOfChar(0).x > text.getExtentOfChar(6).x;
            """);

    assertEquals(true, isRightToLeft);
  }
}
