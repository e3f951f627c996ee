package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.faults.Machine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shells complete commands, options and values. */
class CompletionTest {
  private static final String COMPLETE =
      """
      source "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _media_audit
      [ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
      """;

  private static final String PROGRAM =
      "#!/bin/sh\nexec " + Machine.shellProgram() + " --config config.yaml \"$@\"\n";

  private static final Map<String, String> ASKED =
      Map.of(
          "bash",
          """
          source '%s'; PATH=%s:$PATH; COMP_WORDBREAKS= COMP_WORDS=(media-audit query @missing-)
          COMP_CWORD=2; _media_audit; printf '%%s\\n' "${COMPREPLY[@]}"
          """,
          "zsh",
          """
          compdef() { :; }; compadd() {
            [[ $1 != -a || -n $names ]] && print -l -- ${(M)${names:-${@:2}}:#@missing-*}
          }
          source '%s'; PATH=%s:$PATH; _media-audit-queries @missing-files @missing-seasons
          """,
          "fish",
          "source '%s'; set PATH '%s' $PATH; complete -C 'media-audit query @missing-'");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void shellsCanReadTheirScripts(String shell) throws Exception {
    Library.requireProgram(shell);
    assertEquals("", run(List.of(shell, "-n", script(shell).toString())));
  }

  /** A line's last word is completed; {@code _} stands for an empty one. */
  @ParameterizedTest
  @CsvSource({
    "sc, scan",
    "--index /tmp st, stats",
    "roots _, forget list move trust",
    "roots m, move",
    "scan --pro, --probe --problems-only --profiles",
    "scan --no-c, --no-cache --no-color",
    "scan --fail-on _, error never warning",
    "scan --fail-on =, error never warning",
    "scan --fail-on = w, warning",
    "report --category v, video",
    "'scan --rule short-audio,missing-p', 'short-audio,missing-poster'",
    "scan -p plex k, kodi",
    "'scan -p plex,k', 'plex,kodi'",
    "scan -p plex -- sub, sub1 sub2",
    "'stats --by codec,res', 'codec,resolution'",
    "query @ missing-, missing-files missing-seasons",
    "query --schema mo, movies",
    "help do, doctor",
    "completion _, bash fish zsh",
    "scan s, sub1 sub2",
    "report -o fi, file one.html",
    "restore fi, file one.html",
    "roots move sub1 su, sub1 sub2",
    "--color a, always auto",
    "stats --history 1, ''",
    "nonsense x, ''"
  })
  void bashCompletes(String line, String offered) throws Exception {
    Library.requireProgram("bash");
    folders();
    List<String> command = new ArrayList<>(List.of("bash", "--norc", "-c", COMPLETE, "bash"));
    command.add(script("bash").toString());
    command.add("media-audit");
    words(line).forEach(command::add);
    assertEquals(offered, sorted(run(command)));
  }

  @ParameterizedTest
  @CsvSource({
    "sc, scan",
    "--index /tmp st, stats",
    "roots _, forget list move trust",
    "scan --fail-on _, error never warning",
    "'stats --by codec,res', 'codec,resolution'",
    "query @missing-, @missing-files @missing-seasons",
    "scan s, sub1/ sub2/",
    "restore fi, file one.html"
  })
  void fishCompletes(String line, String offered) throws Exception {
    Library.requireProgram("fish");
    folders();
    String script = "source '%s'; complete -C 'media-audit %s'";
    String typed = words(line).collect(Collectors.joining(" "));
    String out = run(List.of("fish", "-N", "-c", script.formatted(script("fish"), typed)));
    assertEquals(offered, sorted(out.replaceAll("\\t.*", "")));
  }

  /** The program is asked for queries of the configuration; where it fails, its own are offered. */
  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void queriesOfTheConfigurationComplete(String shell) throws Exception {
    Library.requireProgram(shell);
    Path program = Files.writeString(directory.resolve("media-audit"), PROGRAM);
    program.toFile().setExecutable(true);
    config("queries: {missing-love: select 1}");
    assertEquals("@missing-files @missing-love @missing-seasons", queries(shell));
    config("nonsense: 1");
    assertEquals("@missing-files @missing-seasons", queries(shell));
  }

  private void config(String text) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), text);
  }

  private String queries(String shell) throws Exception {
    String asked = ASKED.get(shell).formatted(script(shell), directory);
    return sorted(run(List.of(shell, "-c", asked)).replaceAll("\\t.*", ""));
  }

  private void folders() throws IOException {
    Files.createDirectories(directory.resolve("sub1"));
    Files.createDirectories(directory.resolve("sub2"));
    Files.writeString(directory.resolve("file one.html"), "");
  }

  private static Stream<String> words(String line) {
    return Arrays.stream(line.split(" ")).map(word -> word.equals("_") ? "" : word);
  }

  private static String sorted(String lines) {
    return lines.lines().sorted().collect(Collectors.joining(" "));
  }

  private Path script(String shell) throws IOException {
    String script = Library.in(directory, "").execute("completion", shell).expect(0).out();
    return Files.writeString(directory.resolve("script." + shell), script);
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(directory.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
