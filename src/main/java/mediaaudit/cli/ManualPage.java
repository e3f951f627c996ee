package mediaaudit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, from what its help knows. */
final class ManualPage {
  private static final int DATE = "2026-01-01".length();
  private static final String EXAMPLE_INDENT = "  ";

  private final CommandLine command;
  private final CommandSpec spec;
  private final Roff page;

  ManualPage(CommandLine command) {
    this.command = command;
    this.spec = command.getCommandSpec();
    this.page =
        new Roff(
            name(spec),
            MediaAudit.build("date").substring(0, DATE),
            "media-audit " + MediaAudit.version());
  }

  /** The name under which {@code man} finds it: {@code media-audit-roots-move}. */
  static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  String text() {
    List<String> description = List.of(spec.usageMessage().description());
    page.section("NAME");
    page.line(Roff.text(name(spec)) + " \\- " + Roff.text(inShort(description.get(0))));
    page.section("SYNOPSIS");
    page.line(synopsis());
    page.section("DESCRIPTION");
    page.paragraphs(description);
    commands();
    options();
    exitStatus();
    if (spec.parent() == null) {
      surroundings("ENVIRONMENT", Surrounding.VARIABLES);
      surroundings("FILES", Surrounding.FILES);
    }
    footer();
    seeAlso();
    return page.toString();
  }

  /** The first sentence, as a part of a line. */
  private static String inShort(String description) {
    String sentence = Completed.firstSentence(description);
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  private String synopsis() {
    List<String> parts = new ArrayList<>();
    parts.add(Roff.bold(spec.qualifiedName(" ")));
    parts.add("[" + Roff.italic("OPTION") + "]...");
    if (!command.getSubcommands().isEmpty()) {
      boolean alone = spec.parent() != null;
      parts.add((alone ? "[" : "") + Roff.italic("COMMAND") + (alone ? "]" : ""));
    }
    spec.positionalParameters().forEach(parameter -> parts.add(synopsis(parameter)));
    return String.join(" ", parts);
  }

  private static String synopsis(PositionalParamSpec parameter) {
    String label = label(parameter);
    return parameter.arity().min() == 0 ? "[" + label + "]" : label;
  }

  private static String label(ArgSpec arg) {
    return Roff.italic(arg.paramLabel()) + (arg.arity().max() > 1 ? "..." : "");
  }

  private void commands() {
    if (command.getSubcommands().isEmpty()) {
      return;
    }
    page.section("COMMANDS");
    command
        .getSubcommands()
        .forEach(
            (name, sub) ->
                page.term(
                    Roff.bold(name),
                    String.join(" ", sub.getCommandSpec().usageMessage().description())));
  }

  private void options() {
    page.section("OPTIONS");
    spec.positionalParameters()
        .forEach(it -> page.term(label(it), String.join(" ", it.description())));
    Stream.concat(
            spec.options().stream().filter(option -> !option.inherited()),
            spec.options().stream().filter(OptionSpec::inherited))
        .forEach(it -> page.term(names(it), String.join(" ", it.description())));
  }

  private static String names(OptionSpec option) {
    String names = Arrays.stream(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
    if (option.arity().max() == 0) {
      return names;
    }
    return names + " " + (option.arity().min() == 0 ? "[" + label(option) + "]" : label(option));
  }

  private void exitStatus() {
    page.section("EXIT STATUS");
    spec.usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> page.term(Roff.bold(code), meaning));
  }

  private void surroundings(String section, List<Surrounding> surroundings) {
    page.section(section);
    surroundings.forEach(it -> page.term(Roff.bold(it.name()), it.meaning()));
  }

  /** Examples are indented, all else is a sentence. */
  private void footer() {
    List<String> lines = List.of(spec.usageMessage().footer());
    List<String> examples = lines.stream().filter(line -> line.startsWith(EXAMPLE_INDENT)).toList();
    if (!examples.isEmpty()) {
      page.section("EXAMPLES");
      page.example(examples.stream().map(String::strip).toList());
    }
  }

  private void seeAlso() {
    CommandSpec top = spec.parent() == null ? spec : spec.root();
    String pages =
        Stream.concat(
                Stream.of(top),
                Stream.concat(
                        top.subcommands().values().stream(),
                        command.getSubcommands().values().stream())
                    .map(CommandLine::getCommandSpec))
            .filter(other -> other != spec)
            .map(ManualPage::name)
            .distinct()
            .map(name -> Roff.bold(name) + "(1)")
            .collect(Collectors.joining(", "));
    page.section("SEE ALSO");
    page.line(pages);
  }
}
