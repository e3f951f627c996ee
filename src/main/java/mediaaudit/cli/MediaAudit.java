package mediaaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.model.Category;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Memory;
import mediaaudit.model.Severity;
import mediaaudit.model.UserError;
import mediaaudit.report.CsvContent;
import mediaaudit.report.ReportFormat;
import mediaaudit.scan.CacheEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The root command: what all commands share, and how they end. No lambda takes the place of an
 * interface of picocli's: the class archive could not hold that interface then, nor what extends
 * it.
 */
@Command(
    name = "media-audit",
    description = "Audits movie and TV libraries laid out for Plex, Jellyfin, Emby or Kodi.",
    versionProvider = MediaAudit.Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT)
public final class MediaAudit
    implements Runnable,
        IExecutionStrategy,
        IParameterExceptionHandler,
        IExecutionExceptionHandler {
  private static final String FULL_DISK =
      "error: the disk is full; free some space and run the same command again";

  @Mixin GlobalOptions options = new GlobalOptions();

  @Spec CommandSpec spec;

  private final Console console;
  private final Map<String, String> environment;
  private Settings settings;

  private MediaAudit(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /** Runs a command line and returns the exit code. */
  public static int run(String[] args, Console console, Map<String, String> environment) {
    try {
      return finish(console, commandLine(console, environment, Commands.of(args)).execute(args));
    } catch (Error e) {
      Optional<String> lack = Memory.lack(e);
      console.tell("error: " + lack.orElse("a bug in media-audit: " + e + "; please report it"));
      return lack.isPresent() ? ExitCode.RESOURCE.code() : ExitCode.BUG.code();
    }
  }

  /** Tells that results are lost, unless that is why the command failed. */
  private static int finish(Console console, int exitCode) {
    try {
      console.finish();
      return exitCode;
    } catch (IOException e) {
      if (exitCode != ExitCode.RESOURCE.code()) {
        console.tell(
            Console.isFullDisk(e)
                ? FULL_DISK
                : "error: cannot write the results (" + e.getMessage() + "); check the disk");
      }
      return ExitCode.RESOURCE.code();
    }
  }

  /** The commands and their options, which help and tests read. */
  static CommandLine commandLine(Console console, Map<String, String> environment) {
    return commandLine(console, environment, Commands.ALL);
  }

  private static CommandLine commandLine(
      Console console, Map<String, String> environment, List<Class<?>> commands) {
    MediaAudit root = new MediaAudit(console, environment);
    CommandLine line = new CommandLine(root);
    for (Class<?> command : commands) {
      line.addSubcommand(command);
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // @NAME is a query that has a name, and no file of further arguments.
    line.setExpandAtFiles(false);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(Math.max(60, Math.min(100, console.width())));
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(console.err());
    line.registerConverter(Duration.class, new DurationConverter());
    if (commands.contains(ParseCommand.class)) {
      EnumWord.register(line, ParseCommand.Kind.class);
      EnumWord.register(line, ParseCommand.Library.class);
    }
    if (commands.contains(ReportCommand.class) || commands.contains(ScanCommand.class)) {
      EnumWord.register(line, ReportFormat.class);
      EnumWord.register(line, CsvContent.class);
      EnumWord.register(line, Severity.class);
      EnumWord.register(line, Category.class);
    }
    line.setExecutionStrategy(root);
    line.setParameterExceptionHandler(root);
    line.setExecutionExceptionHandler(root);
    // SQL may begin with a comment: -- like this.
    CommandLine query = line.getSubcommands().get("query");
    if (query != null) {
      query.setUnmatchedOptionsArePositionalParams(true);
    }
    describeExit(line, exitCodes());
    return line;
  }

  /** Help that an option asks for is coloured as all else. */
  @Override
  public int execute(ParseResult result) {
    spec.commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    return new CommandLine.RunLast().execute(result);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  Console console() {
    return console;
  }

  /** The values in force; read once. */
  Settings settings() {
    if (settings == null) {
      settings = Settings.read(options.config, environment);
    }
    return settings;
  }

  /** The index to use. */
  IndexFile index() {
    return settings().scan().index(options.index);
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Writes a line of what was done, unless only errors are wanted. */
  void say(String line) {
    if (!options.quiet) {
      console.print(Visible.line(line));
    }
  }

  /** Tells the user something, unless only errors are wanted. */
  Consumer<String> notices() {
    return console.notices(options.quiet);
  }

  boolean isVerbose() {
    return !options.quiet && settings().verbose(options.verbose);
  }

  /** Whether each use of the cache is told, and the trace of an error. */
  boolean isDebug() {
    return options.debug || Settings.debug(environment);
  }

  /** Tells under {@code --debug} that what is stored of a path is used no more. */
  void tellInvalidated(String path, String reason) {
    if (isDebug()) {
      console.tell("cache " + new CacheEvent(CacheEvent.Operation.INVALIDATE, path, reason));
    }
  }

  /** Whether a progress line may be drawn. */
  boolean drawsProgress() {
    return console.errIsTerminal()
        && !"dumb".equals(environment.get("TERM"))
        && !options.quiet
        && !settings().batch();
  }

  /** How results are coloured. */
  Ansi ansi() {
    boolean plain = Settings.isPlain(environment);
    return switch (options.noColor ? GlobalOptions.Color.NEVER : options.color) {
      case ALWAYS -> Ansi.ON;
      case NEVER -> Ansi.OFF;
      case AUTO -> console.outIsTerminal() && !plain ? Ansi.ON : Ansi.OFF;
    };
  }

  /** The version that the build wrote down. */
  static String version() {
    return build("version");
  }

  /** What the build wrote down under this name. */
  static String build(String name) {
    Properties build = new Properties();
    try (InputStream in = MediaAudit.class.getResourceAsStream("/mediaaudit/build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty(name);
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(String.valueOf(code.code()), code.meaning());
    }
    return codes;
  }

  private static void describeExit(CommandLine command, Map<String, String> codes) {
    for (CommandLine each : command.getSubcommands().values()) {
      describeExit(each, codes);
    }
    command.getCommandSpec().usageMessage().exitCodeList(codes);
    command.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    StringBuilder message = new StringBuilder("error: ").append(firstLine(e));
    if (e instanceof UnmatchedArgumentException unmatched) {
      Stream.of(unmatched.getSuggestions())
          .flatMap(List::stream)
          .findFirst()
          .ifPresent(best -> message.append("; did you mean ").append(best).append('?'));
    }
    console.tell(message.toString());
    console.tell("try '" + command.getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    RuntimeException failure =
        e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    if (Console.isClosedPipe(failure)) {
      return ExitCode.OK.code();
    }
    Exception explained = explainIndex(failure);
    if (!(explained instanceof UserError) && Console.isFullDisk(failure)) {
      console.tell(FULL_DISK);
      return ExitCode.RESOURCE.code();
    }
    if (isDebug()) {
      console.trace(e);
    }
    if (explained instanceof UserError error) {
      console.tell("error: " + error.getMessage());
      return error.exitCode().code();
    }
    Optional<String> lack = Memory.lack(failure);
    if (lack.isPresent()) {
      console.tell("error: " + lack.get());
      return ExitCode.RESOURCE.code();
    }
    console.tell(
        "error: a bug in media-audit: " + e + "; please report it with what --debug shows");
    return ExitCode.BUG.code();
  }

  private Exception explainIndex(RuntimeException failure) {
    if (failure instanceof UserError) {
      return failure;
    }
    try {
      return Index.explain(failure, index());
    } catch (UserError e) {
      return e;
    }
  }

  /** The first line; of a value that cannot be converted, what is wrong with it. */
  private static String firstLine(Exception e) {
    boolean ours = e.getCause() instanceof IllegalArgumentException;
    String message = ours ? e.getCause().getMessage() : e.getMessage();
    return message
        .lines()
        .findFirst()
        .map(MediaAudit::begunSmall)
        .map(MediaAudit::asUsersWrite)
        .orElse("wrong usage");
  }

  /** Names parameters as the help does, and constants in small letters. */
  private static String asUsersWrite(String sentence) {
    return Pattern.compile("one of \\[([A-Z_, ]+)] \\(case-insensitive\\)")
        .matcher(sentence.replaceFirst("positional parameter at index \\d+ \\((.*?)\\)", "$1"))
        .replaceAll(words -> "one of " + words.group(1).toLowerCase(Locale.ROOT));
  }

  private static String begunSmall(String sentence) {
    boolean word = sentence.matches("\\p{Lu}\\p{Ll}.*");
    return word
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  /** What --version prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"media-audit " + version()};
    }
  }
}
