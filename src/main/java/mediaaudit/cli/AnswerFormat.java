package mediaaudit.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import mediaaudit.index.Query;

/** How the answer to a query is written. */
enum AnswerFormat {
  TABLE(TableAnswer::new),
  CSV(CsvAnswer::new),
  JSON(JsonAnswer::new);

  private final Function<Console, Query.Answer> maker;

  AnswerFormat(Function<Console, Query.Answer> maker) {
    this.maker = maker;
  }

  /** Writes an answer in this form to the console's results. */
  Query.Answer writer(Console console) {
    return maker.apply(console);
  }

  /** Times in RFC 3339, UTC; fractions without needless zeros. */
  private static Object plain(Object value) {
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_INSTANT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  private static String text(Object value) {
    Object plain = plain(value);
    return plain instanceof BigDecimal number ? number.toPlainString() : plain.toString();
  }

  /** Aligned columns, as wide as the terminal at most. */
  private static final class TableAnswer implements Query.Answer {
    private final Console console;
    private Table table;

    TableAnswer(Console console) {
      this.console = console;
    }

    @Override
    public void columns(List<String> names) {
      table = new Table(names);
    }

    @Override
    public void row(List<Object> values) {
      table.add(values.stream().map(TableAnswer::cell).toList());
    }

    @Override
    public void end() {
      table.lines(console.outIsTerminal() ? console.width() : 0).forEach(console::print);
    }

    private static Object cell(Object value) {
      Object plain = value == null ? "NULL" : plain(value);
      return plain instanceof BigDecimal ? new BigDecimal(text(plain)) : plain;
    }
  }

  /** RFC 4180 with a header; no value is empty, an empty text is quoted. */
  private static final class CsvAnswer implements Query.Answer {
    private final CsvWriter csv;

    CsvAnswer(Console console) {
      csv =
          CsvWriter.builder()
              .quoteStrategy(QuoteStrategies.EMPTY)
              .lineDelimiter(LineDelimiter.LF)
              .build(console.out());
    }

    @Override
    public void columns(List<String> names) {
      csv.writeRecord(names);
    }

    @Override
    public void row(List<Object> values) {
      csv.writeRecord(values.stream().map(value -> value == null ? null : text(value)).toList());
    }

    @Override
    public void end() throws IOException {
      csv.flush();
    }
  }

  /** One array of objects, row by row. */
  private static final class JsonAnswer implements Query.Answer {
    private final JsonGenerator json;
    private List<String> names;

    JsonAnswer(Console console) {
      try {
        json = new JsonFactory().createGenerator(console.out());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @Override
    public void columns(List<String> columns) throws IOException {
      names = columns;
      json.writeStartArray();
    }

    @Override
    public void row(List<Object> values) throws IOException {
      json.writeRaw('\n');
      json.writeStartObject();
      for (int column = 0; column < values.size(); column++) {
        json.writeFieldName(names.get(column));
        write(values.get(column));
      }
      json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
      json.writeEndArray();
      json.writeRaw('\n');
      json.close();
    }

    private void write(Object value) throws IOException {
      if (value == null) {
        json.writeNull();
      } else if (value instanceof Boolean truth) {
        json.writeBoolean(truth);
      } else if (value instanceof Number number) {
        json.writeNumber(text(number));
      } else {
        json.writeString(text(value));
      }
    }
  }
}
