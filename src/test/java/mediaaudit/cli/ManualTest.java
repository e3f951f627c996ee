package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.model.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Manual pages tell all that the commands know. */
class ManualTest {
  @TempDir Path share;

  @BeforeEach
  void write() throws IOException {
    Share.main(new String[] {share.toString()});
  }

  @Test
  void everyCommandHasAPageWithItsCommandsAndOptions() {
    List<String> missing = new ArrayList<>();
    commands(Share.program())
        .forEach(
            command -> {
              String page = page(command.getCommandSpec());
              Stream.concat(names(command), command.getSubcommands().keySet().stream())
                  .filter(name -> !page.contains(Roff.bold(name)))
                  .forEach(name -> missing.add(command.getCommandSpec().qualifiedName() + name));
            });
    assertEquals(List.of(), missing);
  }

  @Test
  void everyExitCodeIsTold() {
    String page = page(Share.program().getCommandSpec());
    assertEquals(
        List.of(),
        Arrays.stream(ExitCode.values())
            .filter(code -> !page.contains(".TP\n" + Roff.bold("" + code.code()) + "\n"))
            .toList());
  }

  @Test
  void variablesAreThoseOfTheReadme() throws IOException {
    assertEquals(
        variables(Files.readString(Path.of("README.md"))),
        variables(page(Share.program().getCommandSpec())));
  }

  @Test
  void pageReadsAsItShould() throws IOException {
    assertEquals(
        """
        .TH MEDIA\\-AUDIT\\-ROOTS\\-FORGET 1 %s "media\\-audit %s" "User Commands"
        .SH NAME
        media\\-audit\\-roots\\-forget \\- forgets a library root and all rows below it;
        the media stay
        .SH SYNOPSIS
        \\fBmedia\\-audit roots forget\\fR [\\fIOPTION\\fR]... \\fIROOT\\fR
        .SH DESCRIPTION
        """
            .formatted(MediaAudit.build("date").substring(0, 10), MediaAudit.version()),
        Files.readString(share.resolve("man/man1/media-audit-roots-forget.1"))
            .replaceFirst("(?s)(\\.SH DESCRIPTION\n).*", "$1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mandoc -Tlint", "groff -man -Tutf8 -ww -z", "man --warnings -l"})
  void checkersFindNothing(String checker) throws Exception {
    List<String> command = new ArrayList<>(List.of(checker.split(" ")));
    Library.requireProgram(command.get(0));
    StringBuilder told = new StringBuilder();
    try (Stream<Path> pages = Files.list(share.resolve("man/man1"))) {
      for (Path page : pages.toList()) {
        ProcessBuilder builder =
            new ProcessBuilder(
                Stream.concat(command.stream(), Stream.of(page.toString())).toList());
        Path err = share.resolve("err");
        builder.environment().put("LC_ALL", "C.UTF-8");
        boolean lint = checker.startsWith("mandoc");
        builder.redirectError(err.toFile());
        builder.redirectOutput(lint ? err.toFile() : share.resolve("out").toFile());
        builder.start().waitFor();
        told.append(Files.readString(err));
      }
    }
    assertEquals("", told.toString());
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(ManualTest::commands));
  }

  private static Stream<String> names(CommandLine command) {
    return command.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names()));
  }

  private String page(CommandSpec spec) {
    try {
      return Files.readString(share.resolve("man/man1/" + ManualPage.name(spec) + ".1"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TreeSet<String> variables(String text) {
    return Pattern.compile("MEDIA_AUDIT_[A-Z_]+[A-Z]|NO_COLOR|JAVA_HOME")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
