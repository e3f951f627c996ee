package mediaaudit.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;

/**
 * The commands, in the order of the help. Where the arguments name one, the others are left out: to
 * describe them all takes longer than most commands run.
 */
final class Commands {
  static final List<Class<?>> ALL =
      List.of(
          ScanCommand.class,
          ReportCommand.class,
          StatsCommand.class,
          QueryCommand.class,
          ProbeCommand.class,
          ParseCommand.class,
          ExplainCommand.class,
          PruneCommand.class,
          ClearCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          RootsCommand.class,
          DoctorCommand.class,
          ConfigCommand.class,
          InitConfigCommand.class,
          CompletionCommand.class,
          HelpCommand.class);

  /** Options that stand before a command and take the argument behind them. */
  private static final Set<String> WITH_VALUE = Set.of("-c", "--config", "--index", "--color");

  private Commands() {}

  /** The one that these arguments name, or all where that is not certain. */
  static List<Class<?>> of(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (WITH_VALUE.contains(args[i])) {
        i++;
      } else if (!args[i].startsWith("-")) {
        return named(args[i]);
      }
    }
    return ALL;
  }

  private static List<Class<?>> named(String word) {
    for (Class<?> command : ALL) {
      if (command != HelpCommand.class && name(command).equals(word)) {
        return List.of(command);
      }
    }
    return ALL;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }
}
