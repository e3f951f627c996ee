package mediaaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mediaaudit.cli.Completed.Flag;
import mediaaudit.cli.Completed.Values;

/** A completion script for zsh: a function a command, which {@code _arguments} reads. */
final class ZshCompletion {
  private static final String BEGIN =
      """
      #compdef media-audit
      # zsh completion for media-audit; put it as _media-audit into a folder of $fpath.

      # Names of queries, the user's too, or these where the program does not answer.
      _media-audit-queries() {
        local -a names
        names=($(media-audit query --list --format tsv 2>/dev/null </dev/null |
          sed -n 's/^\\(@[a-z0-9-]*\\)[[:space:]].*/\\1/p'))
        compadd -a names || compadd -- "$@"
      }

      """;

  private static final String END =
      """
      if [ "$funcstack[1]" = _media-audit ]; then
        _media-audit "$@"
      else
        compdef _media-audit media-audit
      fi
      """;

  private ZshCompletion() {}

  static String script(Completed program) {
    return BEGIN
        + program.all().map(ZshCompletion::function).collect(Collectors.joining("\n"))
        + "\n"
        + END;
  }

  private static String function(Completed command) {
    List<String> specs = new ArrayList<>();
    command.flags().forEach(flag -> specs.addAll(specs(flag)));
    if (!command.commands().isEmpty()) {
      specs.add(quoted("1:command:((" + choices(command) + "))"));
      specs.add(quoted("*::argument:->argument"));
    } else if (command.values().kind() != Completed.Kind.NOTHING) {
      String message = escaped(command.values().label()) + ":" + action(command.values());
      specs.add(quoted((command.values().several() ? "*:" : "1:") + message));
    }
    return name(command.path())
        + "() {\n  local curcontext=$curcontext state line\n  typeset -A opt_args\n"
        + "  _arguments -s -S -C \\\n    "
        + String.join(" \\\n    ", specs)
        + "\n"
        + (command.commands().isEmpty() ? "" : dispatch(command))
        + "}\n";
  }

  private static String dispatch(Completed command) {
    String cases =
        command.commands().stream()
            .map(sub -> "      " + sub.name() + ") " + name(sub.path()) + " ;;\n")
            .collect(Collectors.joining());
    return "  if [[ $state == argument ]]; then\n    case $line[1] in\n"
        + cases
        + "    esac\n  fi\n";
  }

  private static String choices(Completed command) {
    return command.commands().stream()
        .map(sub -> sub.name() + "\\:" + worded(sub.description()))
        .collect(Collectors.joining(" "));
  }

  /** A description as one word of a list of choices. */
  private static String worded(String text) {
    return text.replaceAll("([^A-Za-z0-9_,./-])", "\\\\$1");
  }

  /** One for each name, which excludes the others unless it may be given several times. */
  private static List<String> specs(Flag flag) {
    String names = String.join(" ", flag.names());
    boolean several = flag.values() != null && flag.values().several();
    return flag.names().stream()
        .map(
            name ->
                quoted(
                    (several ? "*" : "(" + names + ")")
                        + name
                        + (flag.values() != null && name.startsWith("--") ? "=" : "")
                        + "["
                        + escaped(flag.description())
                        + "]"
                        + (flag.values() == null ? "" : value(flag.values()))))
        .toList();
  }

  private static String value(Values values) {
    return ":" + escaped(values.label()) + ":" + action(values);
  }

  private static String action(Values values) {
    String words = String.join(" ", values.words());
    return switch (values.kind()) {
      case NOTHING -> " ";
      case FILES -> "_files";
      case FOLDERS -> "_files -/";
      case QUERIES -> "{_media-audit-queries " + words + "}";
      case WORDS -> values.listed() ? "_values -s , word " + words : "(" + words + ")";
    };
  }

  private static String name(String path) {
    return ("_media-audit " + path).strip().replace(' ', '-');
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
