package fr.treille.comptes.authentification;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.PreuveExigee;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.Preuves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Looks for the last proof in the session.
@Component
class PreuvesDeLaSession implements Preuves {
    /// How long a proof holds.
    static final Duration DUREE = Duration.ofMinutes(10);

    private final Clock horloge;

    PreuvesDeLaSession(Clock horloge) {
        this.horloge = horloge;
    }

    /// A job and a command have no request: they act in the name of the house.
    @Override
    public void exiger() {
        var attributs = RequestContextHolder.getRequestAttributes();
        if (attributs == null
                || Acces.lecteur().filter(l -> l.equals(Acces.MAISON)).isPresent()) return;
        if (!recente(attributs, RequestAttributes.SCOPE_SESSION)
                && !recente(attributs, RequestAttributes.SCOPE_REQUEST)) {
            throw new PreuveExigee();
        }
    }

    private boolean recente(RequestAttributes attributs, int ou) {
        return attributs.getAttribute(PreuveRecente.ATTRIBUT, ou) instanceof Instant le
                && le.plus(DUREE).isAfter(horloge.instant());
    }

    /// After the rule of the method: whoever has no right is told so, and proves nothing.
    @Configuration(proxyBeanMethods = false)
    static class SurLesMethodes {
        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static DefaultPointcutAdvisor preuveAvantLActe(ObjectProvider<Preuves> preuves) {
            var conseil = new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forMethodAnnotation(PreuveRecente.class), (MethodInterceptor) appel -> {
                        preuves.getObject().exiger();
                        return appel.proceed();
                    });
            conseil.setOrder(AuthorizationInterceptorsOrder.SECURED.getOrder() + 1);
            return conseil;
        }
    }
}
