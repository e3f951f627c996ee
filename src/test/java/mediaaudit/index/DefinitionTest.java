package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.engine.DbObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all that H2 would run at opening an index, only what this program defines is known. */
class DefinitionTest {
  private static final String TABLE = "CREATE CACHED TABLE \"STORE\".\"A\"(\n    ";
  private static final String VIEW = "CREATE FORCE VIEW \"PUBLIC\".\"A\"(\"X\") AS\n";

  @TempDir Path directory;

  static Stream<Path> fixtures() throws Exception {
    return MigrationsTest.fixtures();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void definitionsOfEveryEarlierSchemaAreKnown(Path fixture) throws Exception {
    IndexFile file = IndexFile.in(directory);
    Files.copy(fixture, file.path());
    Vetting.require(file, fixture.toString());
  }

  @Test
  void definitionsOfAFreshIndexAndAnUpgradedOneAreKnown() throws Exception {
    IndexFile file = IndexFile.in(directory);
    Schema.current().create(file);
    Vetting.require(file, "fresh");
    Files.delete(file.path());
    Files.copy(MigrationsTest.FIXTURES.resolve("schema-1.mv.db"), file.path());
    Index.read(file, notice -> {}).close();
    Vetting.require(file, "upgraded");
  }

  /** H2 makes a copy of a table that it alters, and a kill leaves it. */
  @Test
  void leftCopyOfATableIsKnown() {
    assertTrue(
        known(
            DbObject.TABLE_OR_VIEW,
            "CREATE CACHED TABLE \"STORE\".\"FILE_COPY_3_0\"(\n    \"X\" INTEGER\n)"));
    assertTrue(
        known(
            DbObject.CONSTRAINT,
            "ALTER TABLE \"STORE\".\"FILE_COPY_3_0\" ADD CONSTRAINT"
                + " \"STORE\".\"FILE_COPY_3_0_CONSTRAINT_1\" PRIMARY KEY(\"X\")"
                + " INDEX \"STORE\".\"PRIMARY_KEY_4\""));
  }

  /** The type says when H2 runs a definition, and nothing of what it runs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE FORCE TRIGGER \"STORE\".\"T\" BEFORE INSERT ON \"STORE\".\"SCAN\" AS $$x$$",
        "CREATE FORCE TRIGGER \"STORE\".\"T\" BEFORE INSERT ON \"STORE\".\"SCAN\" CALL 'x'",
        "CREATE FORCE ALIAS \"PUBLIC\".\"F\" AS 'x'",
        "CREATE FORCE ALIAS \"PUBLIC\".\"F\" FOR 'java.lang.System.exit'",
        "CREATE FORCE AGGREGATE \"PUBLIC\".\"F\" FOR 'x'",
        "CREATE FORCE LINKED TABLE \"PUBLIC\".\"L\"('', 'jdbc:h2:mem:x', 'sa', '', 'T')",
        "CREATE DOMAIN \"PUBLIC\".\"D\" AS CHARACTER VARYING",
        "CREATE CONSTANT \"PUBLIC\".\"C\" VALUE 1",
        "CREATE MATERIALIZED VIEW \"PUBLIC\".\"V\"(\"X\") AS SELECT 1",
        "CREATE MEMORY TABLE \"PUBLIC\".\"T\"(\"X\" INTEGER)",
        "CREATE ROLE \"PUBLIC\"",
        "CREATE USER IF NOT EXISTS \"READER\" SALT '' HASH '' ADMIN",
        "CREATE USER IF NOT EXISTS \"EVE\" SALT '' HASH '' ADMIN",
        "GRANT ALTER ANY SCHEMA TO \"READER\"",
        "GRANT SELECT, INSERT ON SCHEMA \"STORE\" TO \"READER\"",
        "COMMENT ON TABLE \"STORE\".\"SCAN\" IS 'x'",
        "SCRIPT TO '/tmp/x'",
        "RUNSCRIPT FROM '/tmp/x'",
        "BACKUP TO '/tmp/x'",
        "CALL 1",
        "EXECUTE IMMEDIATE 'x'",
        "SELECT 1",
        "DROP ALL OBJECTS",
        "SHUTDOWN",
        "SET JAVA_OBJECT_SERIALIZER 'x'",
        "SET DATABASE_EVENT_LISTENER 'x'",
        "SET AUTHENTICATOR TRUE",
        "SET MODE MySQL",
        "SET TRACE_LEVEL_FILE 3",
        "SET BUILTIN_ALIAS_OVERRIDE 1",
        "SET WRITE_DELAY 0; SCRIPT TO '/tmp/x'",
        "SET WRITE_DELAY (SELECT 1)",
        "CREATE SEQUENCE \"STORE\".\"S\" START WITH FILE_READ('/etc/passwd')",
        "CREATE SCHEMA IF NOT EXISTS \"STORE\" AUTHORIZATION \"OWNER\" WITH \"x\"",
        "CREATE INDEX \"STORE\".\"I\" ON \"STORE\".\"FILE\"(\"NAME\" NULLS FIRST) AS 'x'",
        "CREATE SPATIAL INDEX \"STORE\".\"I\" ON \"STORE\".\"FILE\"(\"NAME\")",
        "ALTER TABLE \"STORE\".\"A\" ADD CONSTRAINT \"STORE\".\"C\" CHECK(FILE_READ('x') = '')",
        ""
      })
  void statementThatNoIndexHoldsIsUnknownWhateverItsType(String sql) {
    List<Integer> types = new ArrayList<>();
    IntStream.range(-1, 20).filter(type -> known(type, sql)).forEach(types::add);
    assertEquals(List.of(), types);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILE_READ",
        "FILE_WRITE",
        "CSVREAD",
        "CSVWRITE",
        "LINK_SCHEMA",
        "ABORT_SESSION",
        "CANCEL_SESSION",
        "ENGINE",
        "JAVA_OBJECT",
        "OBJECT",
        "OTHER",
        "INSERT",
        "UPDATE",
        "DELETE",
        "MERGE"
      })
  void expressionThatReachesBeyondTheFileIsUnknown(String word) {
    for (String call :
        List.of(
            word,
            word.toLowerCase(Locale.ROOT),
            "\"" + word + "\"",
            "\"" + word.toLowerCase(Locale.ROOT) + "\"",
            "/* */" + word,
            "1 -- x\n + " + word)) {
      for (String start : List.of(TABLE + "\"X\" INTEGER DEFAULT ", VIEW + "SELECT ")) {
        String sql = start + call + "('x')";
        assertFalse(known(DbObject.TABLE_OR_VIEW, sql), sql);
      }
    }
    assertTrue(known(DbObject.TABLE_OR_VIEW, VIEW + "SELECT '" + word + "'"), "a text");
  }

  /** Other ways to write a name of a function, or to hide one from whoever looks for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f\u0131le_read('x')",
        "c\u017fvread('x')",
        "`FILE_READ`('x')",
        "U&\"FILE\\005fREAD\"('x')",
        "U&'x'",
        "\"a''b\"",
        "\"a b\"",
        "\"\"",
        "$$x$$",
        "/* x */ 1",
        "1 -- x",
        "1 // x",
        "1; SELECT 2",
        "{fn x()}",
        "@x",
        "?1",
        ":x",
        "'x",
        "\"x",
        "1\t+ 2",
        "1\u00a0+ 2",
        "1\r+ 2"
      })
  void whatIsNotWrittenAsH2WritesItIsUnknown(String expression) {
    assertFalse(known(DbObject.TABLE_OR_VIEW, VIEW + "SELECT " + expression));
    assertFalse(known(DbObject.TABLE_OR_VIEW, TABLE + "\"X\" INTEGER DEFAULT " + expression));
    assertTrue(known(DbObject.TABLE_OR_VIEW, VIEW + "SELECT COUNT(*)"), "the rest is known");
  }

  private static boolean known(int type, String sql) {
    return new Definition(type, sql).isKnown();
  }
}
