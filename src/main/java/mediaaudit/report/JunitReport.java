package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.Severity;

/**
 * The report as the XML that JUnit's Ant task made, which every CI server reads: a test suite a
 * movie or series, a failed test case an error or warning, a passed one an item without any. An
 * info passes and says what it says as output.
 */
final class JunitReport implements ReportWriter {
  private static final String OF_NO_ITEM = "library";

  @Override
  public void write(Report report, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new Document(xml).write(report);
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  /** How many test cases there are. */
  private record Tests(long all, long failed) {
    static Tests of(List<Issue> issues) {
      return new Tests(issues.size(), issues.stream().filter(JunitReport::fails).count());
    }

    static Tests of(ItemTree tree) {
      Tests own = of(tree.audited().issues());
      return tree.children().stream()
          .map(Tests::of)
          .reduce(new Tests(Math.max(1, own.all), own.failed), Tests::plus);
    }

    Tests plus(Tests other) {
      return new Tests(all + other.all, failed + other.failed);
    }
  }

  private static boolean fails(Issue issue) {
    return issue.severity().compareTo(Severity.WARNING) >= 0;
  }

  /** One report being written. */
  private record Document(XMLStreamWriter xml) {

    void write(Report report) throws XMLStreamException {
      List<Issue> ofNoItem = report.audit().issues();
      Tests tests = report.titles().stream().map(Tests::of).reduce(Tests.of(ofNoItem), Tests::plus);
      xml.writeStartDocument("UTF-8", "1.0");
      start("testsuites", 0);
      attribute("name", "media-audit");
      attribute("tests", tests.all());
      attribute("failures", tests.failed());
      attribute("errors", 0);
      if (!ofNoItem.isEmpty()) {
        suite(OF_NO_ITEM, Tests.of(ofNoItem));
        cases(OF_NO_ITEM, ReportedIssue.of(ofNoItem, null, null));
        end(1);
      }
      for (ItemTree title : report.titles()) {
        suite(title.item().titled(), Tests.of(title));
        item(title, title.item());
        end(1);
      }
      end(0);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
    }

    private void suite(String name, Tests tests) throws XMLStreamException {
      start("testsuite", 1);
      attribute("name", name);
      attribute("tests", tests.all());
      attribute("failures", tests.failed());
      attribute("errors", 0);
      attribute("skipped", 0);
    }

    private void item(ItemTree tree, Item title) throws XMLStreamException {
      List<ReportedIssue> issues = ReportedIssue.of(tree.audited().issues(), tree.item(), title);
      if (issues.isEmpty()) {
        indent(2);
        xml.writeEmptyElement("testcase");
        attribute("classname", title.titled());
        attribute("name", ReportedIssue.about(tree.item(), title));
      }
      cases(title.titled(), issues);
      for (ItemTree child : tree.children()) {
        item(child, title);
      }
    }

    private void cases(String suite, List<ReportedIssue> issues) throws XMLStreamException {
      for (ReportedIssue reported : issues) {
        start("testcase", 2);
        attribute("classname", suite);
        attribute("name", name(reported));
        verdict(reported);
        end(2);
      }
    }

    private void verdict(ReportedIssue reported) throws XMLStreamException {
      Issue issue = reported.issue();
      if (fails(issue)) {
        start("failure", 3);
        attribute("type", issue.severity().word());
        attribute("message", issue.message());
      } else {
        start("system-out", 3);
      }
      xml.writeCharacters(XmlText.of(facts(reported)));
      xml.writeEndElement();
    }

    private void start(String element, int depth) throws XMLStreamException {
      indent(depth);
      xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
      indent(depth);
      xml.writeEndElement();
    }

    private void indent(int depth) throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attribute(String name, Object value) throws XMLStreamException {
      xml.writeAttribute(name, XmlText.line(value.toString()));
    }
  }

  private static String name(ReportedIssue reported) {
    String subject = reported.issue().subject();
    String about = reported.item() == null ? "" : reported.about() + ": ";
    return about + reported.issue().rule() + (subject.isEmpty() ? "" : ": " + subject);
  }

  private static String facts(ReportedIssue reported) {
    StringBuilder facts = new StringBuilder(reported.sentence());
    if (reported.path() != null) {
      facts.append('\n').append(reported.path());
    }
    for (Map.Entry<String, String> detail : reported.issue().details().entrySet()) {
      if (!detail.getValue().equals(reported.path())) {
        facts.append('\n').append(detail.getKey()).append(": ").append(detail.getValue());
      }
    }
    return facts.toString();
  }
}
