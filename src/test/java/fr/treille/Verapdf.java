package fr.treille;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The reference checker of PDF/UA-1.
public final class Verapdf {
    private Verapdf() {}

    /// @return one line for each rule that the document breaks: clause, reason, place
    public static List<String> refus(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var lecture =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var controle = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return controle.validate(lecture).getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " "
                            + a.getLocation().getContext())
                    .toList();
        }
    }
}
