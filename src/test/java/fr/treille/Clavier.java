package fr.treille;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/// Somebody without a mouse: Tab, Enter, space, arrows and letters. Every element met must show that it has the focus.
final class Clavier {
    private static final int AU_PLUS = 400;
    /// Name of what has the focus; empty when nothing has it.
    private static final String NOM = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return '';
          const nom = e.getAttribute('aria-label') || [...(e.labels ?? [])].map(l => l.textContent).join(' ')
            || e.getAttribute('title') || e.querySelector('title')?.textContent || e.textContent || e.id;
          return nom.replace(/\\s+/g, ' ').trim() || e.tagName;
        }\
        """;
    /// Whether a sighted person sees where the focus is: a line around the element, or around the box its label draws.
    /// An answer that is swapped in just then may have taken the focus away: there is nothing to see.
    private static final String VISIBLE = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return true;
          const boites = [getComputedStyle(e), ...[...(e.labels ?? [])].map(l => getComputedStyle(l, '::before'))];
          const r = e.getBoundingClientRect();
          return r.bottom > 0 && r.top < innerHeight
            && boites.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0);
        }\
        """;

    private final Page page;

    Clavier(Page page) {
        this.page = page;
    }

    String focus() {
        return String.valueOf(page.evaluate(NOM));
    }

    /// Waits until something whose name begins so has the focus; anything at all for an empty beginning.
    /// @throws TimeoutError if it never comes
    void tenir(String debut) {
        page.waitForFunction(
                "debut => { const nom = (%s)(); return nom && nom.startsWith(debut); }".formatted(NOM), debut);
    }

    /// Tab until something of this name.
    Clavier aller(String nom) {
        var rencontres = new ArrayList<String>();
        for (int i = 0; i < AU_PLUS; i++) {
            tabuler();
            rencontres.add(focus());
            if (focus().startsWith(nom)) return this;
        }
        throw new AssertionError("No « %s » on the way: %s"
                .formatted(nom, rencontres.stream().distinct().toList()));
    }

    Clavier presser(String touche) {
        page.keyboard().press(touche);
        return this;
    }

    Clavier ecrire(String texte) {
        page.keyboard().type(texte);
        return this;
    }

    /// The names met from the top of the page until the focus leaves it.
    /// @throws AssertionError if it never does: a trap
    List<String> parcourir() {
        var rencontres = new ArrayList<String>();
        for (int i = 0; i < AU_PLUS; i++) {
            page.keyboard().press("Tab");
            if (focus().isEmpty() || i > 0 && focus().equals(rencontres.getFirst())) return rencontres;
            vu();
            rencontres.add(focus());
        }
        throw new AssertionError(
                "The focus never leaves: " + rencontres.stream().distinct().toList());
    }

    private void tabuler() {
        page.keyboard().press("Tab");
        if (!focus().isEmpty()) vu();
    }

    private void vu() {
        var nom = focus();
        try {
            page.waitForFunction(VISIBLE, null, new Page.WaitForFunctionOptions().setTimeout(2_000));
        } catch (TimeoutError e) {
            throw new AssertionError("The focus on « %s » is not seen".formatted(nom), e);
        }
    }
}
