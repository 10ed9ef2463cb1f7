package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Publication;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class PublicationReaderFuzzTest {
    @FuzzTest
    void aPublicationOfWhateverBytesIsReadOrRejectedWithAnError(byte[] json) {
        List<Finding> findings = new ArrayList<>();
        Optional<Publication> read = PublicationReader.read(json, "publication.json", findings::add);
        boolean error = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(error).as("an error among %s", findings).isEqualTo(read.isEmpty());
        if (read.isPresent()) {
            String written = PublicationWriter.toJson(read.get());
            List<Finding> again = new ArrayList<>();
            Optional<Publication> second =
                    PublicationReader.read(written.getBytes(StandardCharsets.UTF_8), "again", again::add);
            assertThat(again).as(written).isEmpty();
            assertThat(second.map(PublicationWriter::toJson)).hasValue(written);
        }
    }
}
