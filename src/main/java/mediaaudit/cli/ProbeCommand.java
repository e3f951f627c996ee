package mediaaudit.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.UserError;
import mediaaudit.probe.Answer;
import mediaaudit.probe.Ffprobe;
import mediaaudit.probe.ProberChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells what videos contain, without an index. */
@Command(
    name = "probe",
    description = {
      "Tells what videos contain, one JSON object a line, in the shape of ffprobe's"
          + " -show_format -show_streams -show_chapters.",
      "prober says who answered; error says why there are no facts, and then the exit code is 1."
    },
    footer = {"", "Example:", "  media-audit probe --probe builtin Heat.mkv"})
final class ProbeCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  @ParentCommand MediaAudit program;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Video files.")
  List<Path> files;

  @Option(
      names = "--probe",
      paramLabel = "MODE",
      description = "Who is asked: auto (the default: builtin, then ffprobe), builtin, ffprobe.")
  ProberChain.Mode mode = ProberChain.Mode.AUTO;

  @Override
  public Integer call() throws InterruptedException {
    ProberChain chain = chain();
    boolean complete = true;
    for (Path file : files) {
      ObjectNode answer = answer(chain, file);
      complete &= !answer.has("error");
      program.console().printJson(JsonText.line(answer));
    }
    return (complete ? ExitCode.OK : ExitCode.ISSUES).code();
  }

  private ProberChain chain() {
    Settings settings = program.settings();
    settings.probe().doubtfulProgram().ifPresent(program.notices());
    Optional<Ffprobe> ffprobe = settings.probe().program();
    if (mode == ProberChain.Mode.NONE) {
      throw new UserError(
          ExitCode.USAGE, "somebody must be asked: --probe auto, builtin or ffprobe");
    }
    if (mode == ProberChain.Mode.FFPROBE && ffprobe.isEmpty()) {
      throw new UserError(
          ExitCode.RESOURCE, "ffprobe not found; install ffmpeg, or name it as probe.ffprobe");
    }
    return ProberChain.of(mode, ffprobe);
  }

  private ObjectNode answer(ProberChain chain, Path file) throws InterruptedException {
    try {
      return chain
          .probe(file)
          .map(answer -> facts(file, answer))
          .orElseGet(() -> failure(file, "none", unknown()));
    } catch (IOException e) {
      boolean undecodable = file.toString().indexOf('\uFFFD') >= 0;
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      return failure(
          file,
          "none",
          undecodable ? "its name is not text and cannot be passed on; scan its folder" : why);
    }
  }

  private String unknown() {
    return "the built-in prober does not read this kind of file, and ffprobe was not "
        + (mode == ProberChain.Mode.BUILTIN ? "asked" : "found; install ffmpeg");
  }

  private static ObjectNode facts(Path file, Answer answer) {
    Probe probe = answer.probe();
    if (probe.status() != ProbeStatus.OK) {
      return failure(file, probe.prober(), probe.reason());
    }
    try {
      ObjectNode facts = (ObjectNode) JSON.readTree(answer.raw().bytes());
      facts.put("prober", probe.prober());
      facts.withObject("/format").put("filename", file.toString());
      return facts;
    } catch (IOException e) {
      throw new IllegalStateException("a prober's answer is no JSON", e);
    }
  }

  private static ObjectNode failure(Path file, String prober, String why) {
    ObjectNode failure = JsonNodeFactory.instance.objectNode();
    failure.put("prober", prober);
    failure.put("error", why);
    failure.withObject("/format").put("filename", file.toString());
    return failure;
  }
}
