package mediaaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a shell completes it.
 *
 * @param path its words behind the program's name; empty for the program itself
 * @param description one line
 * @param values what may stand behind it
 */
record Completed(
    String path, String description, List<Flag> flags, Values values, List<Completed> commands) {
  private static final Set<String> FOLDERS = Set.of("DIR", "ROOT", "OLD", "NEW");
  private static final Set<String> FILES = Set.of("FILE", "PATH");

  /** What a shell offers. */
  enum Kind {
    NOTHING,
    WORDS,
    /** Words, and those that the user's configuration adds, for which the program is asked. */
    QUERIES,
    FILES,
    FOLDERS
  }

  /**
   * A value.
   *
   * @param several whether more than one may follow
   * @param listed whether commas part several in one word
   */
  record Values(Kind kind, String label, List<String> words, boolean several, boolean listed) {}

  /**
   * An option.
   *
   * @param values null for one that takes none
   */
  record Flag(List<String> names, String description, Values values) {}

  static Completed of(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String name = spec.qualifiedName(" ");
    return new Completed(
        name.substring(Math.min(name.length(), spec.root().name().length() + 1)),
        first(spec.usageMessage().description()),
        spec.options().stream().map(Completed::flag).toList(),
        spec.positionalParameters().stream()
            .findFirst()
            .map(Completed::values)
            .orElse(new Values(Kind.NOTHING, "", List.of(), false, false)),
        command.getSubcommands().values().stream().map(Completed::of).toList());
  }

  /** Last word of the path. */
  String name() {
    return path.substring(path.lastIndexOf(' ') + 1);
  }

  /** This command and all below it. */
  Stream<Completed> all() {
    return Stream.concat(Stream.of(this), commands.stream().flatMap(Completed::all));
  }

  private static Flag flag(OptionSpec option) {
    return new Flag(
        List.of(option.names()),
        first(option.description()),
        option.arity().max() == 0 ? null : values(option));
  }

  private static Values values(ArgSpec arg) {
    List<String> words = words(arg);
    Kind kind = Kind.NOTHING;
    if (arg.completionCandidates() instanceof Candidates.Queries) {
      kind = Kind.QUERIES;
    } else if (!words.isEmpty()) {
      kind = Kind.WORDS;
    } else if (FOLDERS.contains(arg.paramLabel())) {
      kind = Kind.FOLDERS;
    } else if (FILES.contains(arg.paramLabel()) || arg.type() == Path.class) {
      kind = Kind.FILES;
    }
    return new Values(
        kind, arg.paramLabel(), words, arg.arity().max() > 1, !arg.splitRegex().isEmpty());
  }

  /** Constants are written in small letters. */
  private static List<String> words(ArgSpec arg) {
    Iterable<String> candidates = arg.completionCandidates();
    return candidates == null
        ? List.of()
        : StreamSupport.stream(candidates.spliterator(), false)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
  }

  /** The first sentence; empty where there is none. */
  private static String first(String[] description) {
    return description.length == 0 ? "" : firstSentence(description[0]);
  }

  /** Without its full stop. */
  static String firstSentence(String text) {
    return text.replaceFirst("\\.( .*|$)", "");
  }
}
