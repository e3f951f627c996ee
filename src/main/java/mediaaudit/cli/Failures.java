package mediaaudit.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mediaaudit.index.Index;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Memory;
import mediaaudit.model.Near;
import mediaaudit.model.UserError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How commands end that do not do what they were told to: a sentence and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String FULL_DISK =
      "error: the disk is full; free some space and run the same command again";

  private final MediaAudit program;

  Failures(MediaAudit program) {
    this.program = program;
  }

  /**
   * Tells that results are lost, unless that is why the command failed.
   *
   * @param last the last of them
   */
  static int finish(Console console, String last, int exitCode) {
    try {
      console.finish(last);
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

  /**
   * The end for which no user is to blame.
   *
   * @param more what a report shall hold, beside the failure
   */
  static int lackOrBug(Console console, Throwable failure, String more) {
    Optional<String> lack = Memory.lack(failure);
    String bug = "a bug in media-audit: " + failure + "; please report it" + more;
    console.tell("error: " + lack.orElse(bug));
    return (lack.isPresent() ? ExitCode.RESOURCE : ExitCode.BUG).code();
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String message =
        e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : firstLine(e);
    program.console().tell("error: " + message);
    program.console().tell("try '" + command.getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE.code();
  }

  private static String unmatched(UnmatchedArgumentException e) {
    if (e.isUnknownOption()) {
      return unknownOption(e.getUnmatched().get(0), e.getCommandLine());
    }
    Set<String> commands = e.getCommandLine().getSubcommands().keySet();
    String first = e.getUnmatched().get(0);
    if (!commands.isEmpty() && !first.isEmpty()) {
      return "unknown command '" + first + "'; " + Near.to(first, commands);
    }
    boolean empty = e.getUnmatched().contains("");
    return firstLine(e) + (empty ? "; it is empty, as of a variable that is not set" : "");
  }

  /** What stands behind it may have been meant as its value. */
  private static String unknownOption(String option, CommandLine command) {
    String unknown = "unknown option: '" + option + "'";
    return Near.find(
            option.replaceFirst("(?s)=.*", ""), command.getCommandSpec().optionsMap().keySet())
        .map(question -> unknown + "; " + question)
        .orElse(unknown);
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
      program.console().tell(FULL_DISK);
      return ExitCode.RESOURCE.code();
    }
    if (program.isDebug()) {
      program.console().trace(e);
    }
    if (explained instanceof UserError error) {
      program.console().tell("error: " + error.getMessage());
      return error.exitCode().code();
    }
    return lackOrBug(program.console(), e, " with what --debug shows");
  }

  private Exception explainIndex(RuntimeException failure) {
    if (failure instanceof UserError) {
      return failure;
    }
    try {
      return Index.explain(failure, program.index());
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
        .map(Failures::begunSmall)
        .map(Failures::asUsersWrite)
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
}
