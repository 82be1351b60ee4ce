package org.plumbline.proposal.boundary;

import java.io.OutputStream;

/**
 * Port: prints a sheet as PDF. It is given what a viewer may see and prints nothing else; the same print gives the same pages. Called
 * outside and inside transactions; it neither reads nor writes anything but the stream, which it does not close.
 */
public interface ProposalPrinter {

    /** @throws java.io.UncheckedIOException when the stream can't be written */
    void print(ProposalPrint print, OutputStream to);
}
