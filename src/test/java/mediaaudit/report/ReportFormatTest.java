package mediaaudit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {

  @Test
  void wordAndExtensionAreTheNameInLowerCase() {
    assertEquals("html html", ReportFormat.HTML.word() + " " + ReportFormat.HTML.extension());
  }

  @ParameterizedTest
  @EnumSource
  void everyNameHasUtf8(ReportFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(Samples.report(Samples.audit()), out);
    CharBuffer strictlyEncoded =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(out.toString())));
    assertEquals(out.toString(), strictlyEncoded.toString());
  }

  @ParameterizedTest
  @EnumSource
  void theWriterIsFlushedAndLeftOpen(ReportFormat format) throws IOException {
    StringBuilder calls = new StringBuilder();
    format.write(
        Samples.report(Samples.audit()),
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) {
            calls.setLength(0);
          }

          @Override
          public void flush() {
            calls.append("flush ");
          }

          @Override
          public void close() {
            calls.append("close ");
          }
        });
    assertEquals("flush ", calls.toString().replaceAll("(flush )+", "flush "));
  }
}
