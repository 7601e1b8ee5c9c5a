### Places to sign in: what can go wrong there

## Whoever wants to come in
error-sign-in-failed = User name and password do not belong together.
    .cure = Type them again; what the directory does not know, it cannot let in.
error-sign-in-denied = { $provider } did not let you through ({ $says }).
    .cure = Sign in again and agree, or ask whoever runs { $provider }.
error-sign-in-untrusted = { $reason ->
        [issuer] The answer that came back was not given by { $provider }.
        [audience] { $provider } answered for another application.
        [expired] The answer of { $provider } had already expired.
        [early] The answer of { $provider } is dated in the future.
        [nonce] The answer of { $provider } belongs to another sign-in.
        [subject] { $provider } spoke of two different people.
        [hash] Two parts of the answer of { $provider } do not belong together.
        [algorithm] The answer of { $provider } is not signed in a way that can be trusted.
        [signature] The signature under the answer of { $provider } is not by one of its keys.
       *[unreadable] The answer of { $provider } cannot be read.
    }
    .cure = { $reason ->
        [expired] Sign in again. If it stays so, set the clock of this server.
        [early] Sign in again. If it stays so, set the clock of this server.
        [audience] An administrator compares client_id with what { $provider } knows.
        [algorithm] An administrator has { $provider } sign with RS256, PS256 or ES256.
       *[other] Sign in again. If it stays so, tell an administrator.
    }
error-sign-in-outsider = { $provider } does not count you among those who may use this application.
    .cure = Sign in with the account of this company, or have an administrator add you to those who see the application.
error-sign-in-inactive = Your account at { $provider } is locked, or not active.
    .cure = Ask whoever runs { $provider }.
error-sign-in-by-form = At { $provider } people sign in with a password.
    .cure = Type user name and password on the sign-in page.

## Signing out
sign-in-leave-too = Sign out of { $title } too

## The provider
error-provider-silent = { $provider } does not answer at { $url }: { $reason ->
        [timeout] it took too long.
        [certificate] its certificate is not trusted.
        [unreachable] it cannot be reached.
        [busy] it is busy.
       *[other] it answers { $reason }.
    }
    .cure = { $reason ->
        [certificate] Name the file with the authority's certificate as ca, and use the host that the certificate is for.
       *[other] Check the address, and whether this server may reach it; then try again.
    }
error-provider-insecure = { $provider } would be asked at { $url }, which is not encrypted or not its own.
    .cure = Use https, or ldaps (or start_tls); without encryption only on this machine.
error-provider-unreadable = { $provider } answers at { $url } with something that is no JSON object.
    .cure = Check the address: another server may be listening there.
error-provider-too-much = { $provider } answers at { $url } with more than { $limit } KiB.
    .cure = Check the address: another server may be listening there.
error-provider-ca = The file { $file }, which { $provider } names as ca, has no certificate that could be read.
    .cure = Put the authority's certificate there as PEM; the path is relative to the workspace.
error-provider-issuer = { $issuer } calls itself “{ $found }”.
    .cure = Write as issuer exactly what it calls itself.
error-provider-missing = { $provider } left out { $field }.
    .cure = Check what it gives this application: { $field } has to be among it.
error-provider-keys = { $provider } publishes no key that signatures could be checked with.
    .cure = It needs an RSA key of 2048 bits or more, or an EC key, for signatures.
error-provider-secret = { $provider } does not know this application, or not by this secret ({ $says }).
    .cure = Compare client_id, and the secret where it lies, with what { $provider } shows.
error-provider-permission = { $provider } does not let this application look somebody up ({ $says }).
    .cure = Give the application the permissions that the guide on signing in lists, and publish it.
error-provider-trusted-ip = { $provider } answers this application only at addresses that it trusts ({ $says }).
    .cure = Enter the address from which this server goes out among the application's trusted IPs.
error-provider-trusted-domain = { $provider } does not trust the host that people come back to ({ $says }).
    .cure = Enter the host of access.address as the application's trusted domain.
error-provider-refused = { $provider } refuses: { $says }.
    .cure = Look the code up in the documents of { $provider }, or tell an administrator.

## The directory
error-directory-bind = { $provider } does not let the service user search ({ $says }).
    .cure = Check bind, and the password where bind_password says that it lies.
error-directory-base = { $provider } has nothing at { $base }.
    .cure = Check base and group_base.
error-directory-filter = The filter { $filter } of { $provider } does not ask for a name.
    .cure = Write {"{user}"} where the name that was typed belongs: (uid={"{user}"}).
error-directory-ambiguous = { $provider } knows more than one person by this name.
    .cure = An administrator narrows base or filter until it finds one.

## sowhat access check
cli-access-check = Ask each place to sign in whether it would let people in: its address, certificate, secret, keys, service user.

    Example: sowhat access check
access-checked = { $provider }: { $good ->
    [yes] lets people in
   *[no] would let nobody in
}
access-checked-address = { $address }: something is wrong with who gets in
access-checked-back = register there as the address to come back to: { $url }
access-checked-none = No place to sign in is declared: nobody has to sign in here.
