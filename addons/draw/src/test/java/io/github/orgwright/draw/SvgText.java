package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads what tools have drawn. */
final class SvgText {
  private SvgText() {}

  static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  /** All elements of a name, in order. */
  static List<Element> elements(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The texts below an element; spaces that do not break are spaces. */
  static List<String> texts(Element element) {
    return elements(element, "text").stream()
        .map(text -> text.getTextContent().replace('\u00A0', ' '))
        .toList();
  }

  /** Asserts that two lists have the same texts, and shows only those that differ. */
  static void assertSame(List<String> expected, List<String> actual) {
    List<String> missing = new ArrayList<>(expected);
    List<String> more = new ArrayList<>(actual);
    actual.forEach(missing::remove);
    expected.forEach(more::remove);
    assertEquals(missing, more);
  }

  /** The names of all elements. */
  static Set<String> names(Document svg) {
    Set<String> names = new TreeSet<>();
    elements(svg.getDocumentElement(), "*").forEach(element -> names.add(element.getTagName()));
    return names;
  }
}
