package mediaaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import mediaaudit.index.IndexFile;
import mediaaudit.model.Category;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Severity;
import mediaaudit.report.CsvContent;
import mediaaudit.report.ReportFormat;
import mediaaudit.scan.CacheEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The root command: what all commands share. No lambda takes the place of an interface of
 * picocli's: the class archive could not hold that interface then, nor what extends it.
 */
@Command(
    name = "media-audit",
    description = "Audits movie and TV libraries laid out for Plex, Jellyfin, Emby or Kodi.",
    versionProvider = MediaAudit.Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT)
public final class MediaAudit implements Runnable, IExecutionStrategy {
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
      // Printed at the end: picocli would swallow that it cannot be.
      StringWriter help = new StringWriter();
      CommandLine line = commandLine(console, environment, Commands.of(args));
      String[] words = List.of(args).contains("query") ? Statements.asArguments(args) : args;
      int exitCode = line.setOut(new PrintWriter(help)).execute(words);
      return Failures.finish(console, help.toString(), exitCode);
    } catch (Error e) {
      return Failures.lackOrBug(console, e, "");
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
    line.setErr(console.err());
    line.registerConverter(Duration.class, new DurationConverter());
    line.registerConverter(Path.class, new PathConverter());
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
    Failures failures = new Failures(root);
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    describeExit(line, exitCodes());
    return line;
  }

  /**
   * Help that an option asks for is coloured as all else, and that of the command which stands
   * last, wherever the option stands.
   */
  @Override
  public int execute(ParseResult result) {
    spec.commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    List<CommandLine> commands = result.asCommandLineList();
    CommandLine last = commands.get(commands.size() - 1);
    if (commands.stream().anyMatch(CommandLine::isUsageHelpRequested)) {
      last.usage(last.getOut());
      return ExitCode.OK.code();
    }
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

  /** What --version prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"media-audit " + version()};
    }
  }
}
