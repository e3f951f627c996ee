package mediaaudit.index;

import mediaaudit.model.Probe;

/**
 * A file and what was found in it.
 *
 * @param raw the prober's own answer; empty where there is none
 */
public record ProbedFile(String pathHash, Probe probe, byte[] raw) {}
