package fr.treille.comptes.authentification;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// Where a request comes from.
/// @param reseau   IPv4 address, or the first 64 bits of an IPv6 one: a household has them all
/// @param appareil token of a browser that signed in before
public record Origine(String reseau, @Nullable String appareil) {
    static final String COOKIE = "appareil";

    public static Origine de(HttpServletRequest demande) {
        var cookie = Optional.ofNullable(WebUtils.getCookie(demande, COOKIE));
        return new Origine(
                reseau(demande.getRemoteAddr()), cookie.map(c -> c.getValue()).orElse(null));
    }

    public static String reseau(String adresse) {
        try {
            return InetAddress.ofLiteral(adresse) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : adresse;
        } catch (IllegalArgumentException e) {
            return adresse;
        }
    }
}
