package fr.treille.socle.documents;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.w3c.dom.Element;

/// A drawing for a word processor that does not read SVG: its points, at twice the density of a screen.
/// @param largeur in CSS pixels, as `hauteur`; never wider than the text
/// @param texte   what stands for the drawing when it is not seen
record Dessin(byte[] png, int largeur, int hauteur, String texte) {
    /// Units of a word processor in a CSS pixel.
    static final long EMU = 9525;

    private static final int LARGEUR_MAX = 650;

    static Dessin lire(Element svg) {
        Polices.preparer(svg);
        var cadre = svg.getAttribute("viewBox").strip().split("[ ,]+");
        if (cadre.length != 4) throw new IllegalArgumentException("svg has no viewBox");
        double l = nombre(svg.getAttribute("width"), Double.parseDouble(cadre[2]));
        double h = l * Double.parseDouble(cadre[3]) / Double.parseDouble(cadre[2]);
        double echelle = Math.min(1, LARGEUR_MAX / l);
        int largeur = (int) Math.round(l * echelle);
        int hauteur = (int) Math.round(h * echelle);
        return new Dessin(points(svg, largeur * 2, hauteur * 2), largeur, hauteur, Xhtml.remplacement(svg));
    }

    private static double nombre(String taille, double sinon) {
        return taille.matches("[0-9.]+(px)?") ? Double.parseDouble(taille.replace("px", "")) : sinon;
    }

    private static byte[] points(Element svg, int largeur, int hauteur) {
        var png = new ByteArrayOutputStream();
        var transcodage = new PNGTranscoder();
        transcodage.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) largeur);
        transcodage.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) hauteur);
        try {
            var source = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(svg), new StreamResult(source));
            transcodage.transcode(new TranscoderInput(new StringReader(source.toString())), new TranscoderOutput(png));
        } catch (TransformerException | TranscoderException e) {
            throw new IllegalArgumentException("svg cannot be drawn", e);
        }
        return png.toByteArray();
    }
}
