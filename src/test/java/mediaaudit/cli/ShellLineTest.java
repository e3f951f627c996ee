package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import mediaaudit.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of the shell that is no SQL says. */
class ShellLineTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          help,      .help
          Quit ;,    .quit
          exit,      .quit
          \\q,        .quit
          quit now,
          select 1;,
          """)
  void wordsOfOtherShellsAreCommands(String line, String command) {
    assertEquals(Optional.ofNullable(command), ShellLine.command(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .schema movies;                     | .schema, movies
          .quit ; ;                           | .quit
          .format  "csv"                      | .format, csv
          @a x='b c'                          | @a, x=b c
          @a x="it's" 'y=1;'                  | @a, x=it's, y=1;
          @a x='it''s' y="a ""b"" c"         | @a, x=it's, y=a "b" c
          @a x='' y=""                        | @a, x=, y=
          @a x=$1\\                          | @a, x=$1\\
          """)
  void quotesKeepWordsTogether(String line, String words) {
    assertEquals(List.of(words.split(", ")), ShellLine.of(line).words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @a                                  | {}
          @a x=1 y=a=b                        | {x=1, y=a=b}
          @a -p x=1 --parameter y='2 3';      | {x=1, y=2 3}
          @a -px=1 -p=y=2 --parameter=z=3     | {x=1, y=2, z=3}
          """)
  void valuesStandBehindTheirOptionOrAlone(String line, String values) {
    assertEquals(values, ShellLine.of(line).parameters().toString());
  }

  @Test
  void whatIsNoValueIsTold() {
    assertEquals(
        "a parameter is given as NAME=VALUE; not 'days'",
        assertThrows(UserError.class, () -> ShellLine.of("@a -p days").parameters()).getMessage());
    assertEquals(
        "the quote of 's Up;x has no end; put what holds it in quotes of the other kind",
        assertThrows(UserError.class, () -> ShellLine.of("@a title=It's Up;x")).getMessage());
  }
}
