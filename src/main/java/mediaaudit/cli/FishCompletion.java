package mediaaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.cli.Completed.Flag;
import mediaaudit.cli.Completed.Values;

/** A completion script for fish. */
final class FishCompletion {
  private static final String BEGIN =
      """
      # fish completion for media-audit

      # Whether the words so far stand in this command.
      function __media_audit_at
          set -l path
          set -l value 0
          set -l words (commandline -opc)
          for word in $words[2..-1]
              if test $value = 1
                  set value 0
              else if contains -- $word %s
                  set value 1
              else if contains -- (string join ' ' -- $path $word) %s
                  set path $path $word
              end
          end
          test "$path" = "$argv"
      end

      # Names of queries, the user's too, or these where the program does not answer.
      function __media_audit_queries
          type -q media-audit
          and media-audit query --list --format tsv 2>/dev/null </dev/null | string match '@*'
          or printf '%%s\\n' $argv
      end

      complete -c media-audit -f
      """;

  private FishCompletion() {}

  static String script(Completed program) {
    String taking =
        program.flags().stream()
            .filter(flag -> flag.values() != null)
            .flatMap(flag -> flag.names().stream())
            .collect(Collectors.joining(" "));
    String paths =
        program.all().skip(1).map(it -> quoted(it.path())).collect(Collectors.joining(" "));
    return BEGIN.formatted(taking, paths)
        + program.all().flatMap(FishCompletion::lines).collect(Collectors.joining());
  }

  private static Stream<String> lines(Completed command) {
    String begin =
        "complete -c media-audit -n " + quoted(("__media_audit_at " + command.path()).strip());
    List<String> lines = new ArrayList<>();
    command.commands().forEach(sub -> lines.add(begin + command(sub)));
    if (command.values().kind() != Completed.Kind.NOTHING) {
      lines.add(begin + offer(command.values()));
    }
    command.flags().forEach(flag -> lines.add(begin + flag(flag)));
    return lines.stream().map(line -> line + "\n");
  }

  private static String command(Completed command) {
    return " -a " + command.name() + " -d " + quoted(command.description());
  }

  private static String flag(Flag flag) {
    String names =
        flag.names().stream()
            .map(
                name ->
                    name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
            .collect(Collectors.joining());
    String value = flag.values() == null ? "" : " -r" + offer(flag.values());
    return names + value + " -d " + quoted(flag.description());
  }

  private static String offer(Values values) {
    String words = String.join(" ", values.words());
    return switch (values.kind()) {
      case NOTHING -> " -f";
      case FILES -> " -F";
      case FOLDERS -> " -f -a '(__fish_complete_directories (commandline -ct))'";
      case QUERIES -> " -f -a " + quoted("(__media_audit_queries " + words + ")");
      case WORDS -> " -f -a " + quoted(values.listed() ? "(__fish_append , " + words + ")" : words);
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
