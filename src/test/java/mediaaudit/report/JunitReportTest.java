package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The XML is what readers of JUnit reports expect, and its counts are those of its elements. */
class JunitReportTest {

  @Test
  void hostileAuditIsValidAndCounted() throws Exception {
    Element suites = parse(xml(Samples.report(ReportOptions.ALL)));
    assertEquals("9 4 0", counts(suites));
    NodeList all = suites.getElementsByTagName("testsuite");
    for (int i = 0; i < all.getLength(); i++) {
      Element suite = (Element) all.item(i);
      assertEquals(
          suite.getElementsByTagName("testcase").getLength()
              + " "
              + suite.getElementsByTagName("failure").getLength()
              + " 0",
          counts(suite),
          suite.getAttribute("name"));
    }
    assertEquals(5, all.getLength());
  }

  @Test
  void infosPass() throws Exception {
    Element suites = parse(xml(Samples.report(ReportOptions.ALL)));
    assertEquals(
        "Heat (1995): =cmd|'/c calc'!A1\n =1+1.avi",
        suites.getElementsByTagName("system-out").item(0).getTextContent());
  }

  @Test
  void withoutItemsThereAreNoSuites() throws Exception {
    Report none =
        Report.of(
            Samples.audit(List.of(), List.of()), List::iterator, ReportOptions.ALL, List.of());
    assertEquals("0 0 0", counts(parse(xml(none))));
  }

  private static String counts(Element suite) {
    return suite.getAttribute("tests")
        + " "
        + suite.getAttribute("failures")
        + " "
        + suite.getAttribute("errors");
  }

  private static String xml(Report report) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormat.JUNIT.write(report, out);
    return out.toString();
  }

  private static Element parse(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JunitReportTest.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }
}
