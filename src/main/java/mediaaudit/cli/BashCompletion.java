package mediaaudit.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.cli.Completed.Values;

/** A completion script for bash from 3.2 on. */
final class BashCompletion {
  private static final String SCRIPT =
      """
      # bash completion for media-audit; load it with: source <(media-audit completion bash)

      # The commands, options and values of a command; fails when there is no such command.
      _media_audit_command() {
        kind= values= several= listed=
        case $1 in
      %s    *) return 1 ;;
        esac
      }

      # The value of an option of a command; fails when it takes none.
      _media_audit_value() {
        kind= values= several= listed=
        case "$1 $2" in
      %s    *) return 1 ;;
        esac
      }

      # Names of queries, the user's too; fails where the program does not answer.
      _media_audit_queries() {
        local answer
        answer=$("${COMP_WORDS[0]}" query --list --format tsv 2>/dev/null </dev/null) || return
        sed -n 's/^\\(@[a-z0-9-]*\\)[[:space:]].*/\\1/p' <<< "$answer"
      }

      # Offers words, files or folders that begin so, with what stands before them.
      _media_audit_offer() {
        local part=$1 head=$2 word
        if [[ $listed && $part == *,* ]]; then
          head+=${part%%"${part##*,}"} part=${part##*,}
        fi
        case $kind in
          words) set -- -W "$values" ;;
          queries) set -- -W "$(_media_audit_queries || echo "$values")" ;;
          files) set -- -f ;;
          folders) set -- -d ;;
          *) return ;;
        esac
        if [[ $kind == f* ]] && type compopt >/dev/null 2>&1; then
          compopt -o filenames 2>/dev/null
        fi
        while IFS= read -r word; do
          COMPREPLY+=("$head$word")
        done < <(compgen "$@" -- "$part")
      }

      _media_audit() {
        local words=() piece glue= current command= option= rest= name break i
        local kind values several listed commands options
        # An argument such as --format=csv or @recently-added comes in pieces.
        for ((i = 1; i <= COMP_CWORD; i++)); do
          piece=${COMP_WORDS[i]}
          if [[ ${#words[@]} -gt 0 && ($glue || $piece == [=:]) ]]; then
            words[${#words[@]}-1]+=$piece
          else
            words+=("$piece")
          fi
          case $piece in [=:@]) glue=1 ;; *) glue= ;; esac
        done
        current=${words[${#words[@]}-1]}
        for ((i = 0; i < ${#words[@]} - 1; i++)); do
          piece=${words[i]}
          if [[ $rest ]]; then
            continue
          elif [[ $piece == -- ]]; then
            rest=1 option=
          elif [[ $piece == -*=* ]]; then
            option=
          elif [[ $piece == -?* ]]; then
            option=$piece
            _media_audit_value "$command" "$option" || option=
          elif [[ $option ]]; then
            [[ $several ]] || option=
          elif _media_audit_command "${command:+$command }$piece"; then
            command=${command:+$command }$piece
          fi
        done
        COMPREPLY=()
        if [[ ! $rest && $current == -*=* ]]; then
          name=${current%%%%=*}
          _media_audit_value "$command" "$name" && _media_audit_offer "${current#*=}" "$name="
        elif [[ $option && $current != -* ]]; then
          _media_audit_value "$command" "$option" && _media_audit_offer "$current"
        elif _media_audit_command "$command"; then
          if [[ ! $rest && $current == -* ]]; then
            kind=words values=$options
          elif [[ $commands ]]; then
            kind=words values=$commands
          fi
          _media_audit_offer "$current"
        fi
        # What stands before a character that parts words is not part of an answer.
        for break in = @ :; do
          if [[ $current == *$break* && $COMP_WORDBREAKS == *$break* ]]; then
            name=${current%%"${current##*$break}"}
            for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
              COMPREPLY[i]=${COMPREPLY[i]#"$name"}
            done
          fi
        done
      }

      complete -F _media_audit media-audit
      """;

  private BashCompletion() {}

  static String script(Completed program) {
    List<Completed> all = program.all().toList();
    return SCRIPT.formatted(
        all.stream().map(BashCompletion::command).collect(Collectors.joining()),
        all.stream().flatMap(BashCompletion::values).collect(Collectors.joining()));
  }

  private static String command(Completed command) {
    return "    '%s') commands='%s' options='%s' %s ;;\n"
        .formatted(
            command.path(),
            command.commands().stream().map(Completed::name).collect(Collectors.joining(" ")),
            command.flags().stream()
                .flatMap(flag -> flag.names().stream())
                .collect(Collectors.joining(" ")),
            settings(command.values()));
  }

  private static Stream<String> values(Completed command) {
    return command.flags().stream()
        .filter(flag -> flag.values() != null)
        .map(
            flag ->
                "    %s) %s ;;\n"
                    .formatted(
                        flag.names().stream()
                            .map(name -> "'" + command.path() + " " + name + "'")
                            .collect(Collectors.joining(" | ")),
                        settings(flag.values())));
  }

  private static String settings(Values values) {
    return "kind=%s values='%s'%s%s"
        .formatted(
            values.kind().name().toLowerCase(java.util.Locale.ROOT),
            String.join(" ", values.words()),
            values.several() ? " several=1" : "",
            values.listed() ? " listed=1" : "");
  }
}
