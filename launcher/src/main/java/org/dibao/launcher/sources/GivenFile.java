package org.dibao.launcher.sources;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.console.sourcefile.SourceFile;
import org.dibao.console.sourcefile.UnreadableSourceFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file of sources that was named on the command line. */
final class GivenFile {

    private GivenFile() {}

    /**
     * Reads its sources.
     *
     * @throws ParameterException if there is no such file, or it holds no sources
     */
    static List<SourceEntry> read(Path file, CommandLine command) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(command, "There is no file " + file + " that can be read.");
        }
        try {
            return SourceFile.read(Files.readString(file));
        } catch (UnreadableSourceFileException e) {
            throw new ParameterException(command, file + ": " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new ParameterException(command, file + ": The file is no text in UTF-8.", e);
        }
    }
}
