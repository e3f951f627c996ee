package mediaaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import mediaaudit.index.Query;
import mediaaudit.model.FileFormat;

/** How the answer to a query is written. */
enum AnswerFormat implements FileFormat {
  TABLE(TableAnswer::new),
  CSV((out, width) -> new CsvAnswer(out), "csv"),
  TSV((out, width) -> new TsvAnswer(out), "tsv"),
  JSON((out, width) -> JsonAnswer.array(new VisibleWriter(out)), "json"),
  NDJSON((out, width) -> JsonAnswer.lines(new VisibleWriter(out)), "ndjson", "jsonl"),
  MARKDOWN((out, width) -> new MarkdownAnswer(out), "md", "markdown"),
  VERTICAL((out, width) -> new VerticalAnswer(out));

  private final Maker maker;
  private final List<String> endings;

  private interface Maker {
    Query.Answer make(Writer out, int width) throws IOException;
  }

  AnswerFormat(Maker maker, String... endings) {
    this.maker = maker;
    this.endings = List.of(endings);
  }

  @Override
  public List<String> endings() {
    return endings;
  }

  /** As people write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes an answer in this form.
   *
   * @param width columns of the terminal that shows it; 0 when none does
   */
  Query.Answer writer(Writer out, int width) throws IOException {
    return maker.make(out, width);
  }

  /** As {@link #writer}, for what explains itself: a table on a terminal cuts nothing off. */
  Query.Answer explaining(Writer out, int width) throws IOException {
    return this == TABLE ? TableAnswer.folded(out, width) : writer(out, width);
  }

  /** Where an answer goes that a person may see; what is escaped already passes as it is. */
  Writer shown(Console console) {
    return this == TSV ? console.out() : console.visibleOut();
  }

  /**
   * Times in RFC 3339, UTC, those without a zone in ISO 8601; fractions without needless zeros;
   * bytes in hexadecimal digits; each value of a list as it is alone.
   */
  static Object plain(Object value) {
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_INSTANT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
    if (value instanceof Timestamp local) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local.toLocalDateTime());
    }
    if (value instanceof List<?> several) {
      return several.stream().map(each -> each == null ? "null" : text(each)).toList();
    }
    if (value instanceof Double || value instanceof Float) {
      return Double.isFinite(((Number) value).doubleValue())
          ? new BigDecimal(value.toString()).stripTrailingZeros()
          : value;
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  /** The value as text; numbers without an exponent. */
  static String text(Object value) {
    Object plain = plain(value);
    return plain instanceof BigDecimal number ? number.toPlainString() : plain.toString();
  }
}
