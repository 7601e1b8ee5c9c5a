### Signing in, accounts, who saw and did what

## Signing in
sign-in-title = Sign in
sign-in-user = User name
sign-in-password = Password
sign-in-send = Sign in
sign-in-with = Sign in with { $title }
sign-in-none = No place to sign in is declared any more. An administrator adds one under access in sowhat.yaml.
sign-in-left = You are signed out.
sign-in-trail = What is opened and changed here is recorded with your name.
sign-in-refused = Not let in
sign-in-other = Sign in as somebody else

error-no-such-provider = There is no place to sign in called “{ $value }”.
    .cure = Choose one on the sign-in page.
error-sign-in-stale = This sign-in did not begin in this browser, was used already, or took longer than ten minutes.
    .cure = Sign in again.
error-sign-in-long = { $provider } gave an id that is too long to be kept: at most { $most } signs, the provider's name included.
    .cure = Choose a shorter attribute for ids, or a shorter name for the provider.
error-access-no-role = { $name } may sign in, but has no role here.
    .cure = { $known ->
        [no] Ask whoever runs this platform to give your group a role under access in sowhat.yaml.
       *[other] Ask { $ask } to give your group a role.
    }
error-not-signed-in = Nobody is signed in.
    .cure = Sign in, or send a token: Authorization: Bearer TOKEN.
error-token-unknown = This token is unknown, has ended or was revoked.
    .cure = Make a new one on /account, or with sowhat access token.
error-scope-refused = This needs a token with the scope { $needs }.
    .cure = Make one on /account, or with sowhat access token NAME --scope { $needs }.
error-too-many-requests = Too many requests.
    .cure = { $seconds ->
        [one] Try again in { $seconds } second.
       *[other] Try again in { $seconds } seconds.
    }
error-body-too-large = A request may bring { NUMBER($most, useGrouping: 1) } bytes at most.
    .cure = Send less at once, or raise access.limits.body in sowhat.yaml.
error-access-in-the-clear = This server is reached by { $address } only: what is sent must be encrypted.
    .cure = Use that address.
error-access-proxy = { $how ->
        [silent] The proxy in front of this server does not say that readers come to it by https.
       *[stranger] What is in front of this server is not among its trusted proxies, so nobody is believed to come by https.
    }
    .cure = { $how ->
        [silent] Let it send X-Forwarded-Proto: https (in nginx: proxy_set_header X-Forwarded-Proto $scheme).
       *[stranger] Name its address under access.trusted_proxies in sowhat.yaml.
    }
error-access-nobody-encrypts = Readers are to come to { $address }, but nobody encrypts: neither sowhat nor a proxy that it trusts.
    .cure = Under access in sowhat.yaml give tls (certificate, key), or name the proxy under trusted_proxies.
error-access-group-gone = “{ $value }” gives nobody a role: it names no provider that is declared.
    .cure = Write a provider's name before it, or take it out.
error-trail-unavailable = The trail cannot be written, so nothing was changed.
    .cure = Check the decisions database and try again.
error-secret-unset = { $kept ->
        [env] The environment variable { $name } is not set or empty.
       *[file] The file { $name } cannot be read or is empty.
    }
    .cure = Put the secret there and start sowhat serve again.

## The account
account-page = Account
account-link = Account of { $name }
account-question = Who am I here?
account-answer = You are { $name }.
account-answer-nobody = Nobody has to sign in here.
account-under = What you sign here carries this name, and what you open and change is recorded.
account-under-nobody = Whoever uses this machine may do what the server was started for. To let people sign in, write access in sowhat.yaml.
account-said = Done.
account-who = About you
account-fact = { $what ->
    [name] Name
    [email] Email
    [id] Id
    [groups] Groups
    [role] Role
    [may] What that allows
   *[language] Language
}
account-language = { $language ->
    [zh] 中文
   *[en] English
}
account-to-access = Who came in, and what they did
account-sign-out = Sign out
account-sessions = Where you are signed in
account-sessions-lede = One line for each browser. End what you do not recognise.
account-session = Signed in { $at }
account-session-seen = last used { $seen }, ends { $ends }
account-session-here = This browser
account-session-end = End
account-session-end-label = End: { $text }
account-sessions-end = Sign out everywhere
account-tokens = Tokens for programs
account-tokens-lede = A program sends its token in place of signing in. A token may do what its scopes say, and never more than you may.
account-token-name = What it is for
account-token-name-hint = nightly export
account-token-days = Ends after days
account-token-scopes = It may
account-token-make = Make a token
account-token-revoke = Revoke
account-token-revoke-label = Revoke: { $name }
account-token-used = last used { $at }
account-token-detail = { $state ->
    [revoked] revoked { $at }
    [good] ends { $at }
   *[over] ended { $at }
}
account-fresh = Your new token
account-fresh-lede = Copy it now: it is not kept and cannot be shown again.

error-token-name = A token needs a name of at most 100 characters.
    .cure = Say what it is for.
error-token-scopes = { $strange ->
        [no] A token needs at least one scope.
       *[other] There is no scope { $value }.
    }
    .cure = The scopes are: { $known }.
error-token-days = A token ends after 1 to { $most } days.
    .cure = Make a new one before it ends.
error-token-too-much = A { $role } cannot give the scope { $scope }.
    .cure = Leave it out, or ask an administrator.
error-no-such-token = There is no token “{ $value }” that could be revoked.
    .cure = sowhat access tokens lists them.
error-no-such-person = Nobody called “{ $value }” is signed in.
    .cure = sowhat access people lists who is.
error-trail-most = So many lines cannot be asked for at once.
    .cure = Ask for 1 to { $most }.

## Who came in
access-page = Access
access-question = Who comes in, and what do they do?
access-answer = { $count ->
    [0] Nobody is signed in.
    [one] { $n } person is signed in.
   *[other] { $n } people are signed in.
}
access-answer-off = Nobody has to sign in here.
access-under = Who opened and changed what is kept for { $days } days.
access-under-off = Only this machine is listened to. To let people sign in, write access in sowhat.yaml.
access-figure = { $what ->
    [people] Signed in
    [tokens] Tokens in force
    [lines] Lines of the trail
   *[refused] Refused
}
access-figure-shown = of the newest { $n }
access-list-mark = { ", " }
access-role = { $role ->
    [viewer] viewer
    [contributor] contributor
    [approver] approver
    [admin] administrator
   *[none] none any more
}
access-role-may = { $role ->
    [viewer] read
    [contributor] read, ask, propose
    [approver] read, propose, sign and decide
   *[admin] everything
}
access-scope = { $scope ->
    [read] read
    [write] write
    [receive] send telemetry
   *[admin] administer
}
access-scope-long = { $scope ->
    [read] read pages and the API
    [write] read and write
    [receive] send telemetry to /v1/
   *[admin] read, write and administer
}
access-head = { $what ->
    [name] Who
    [role] Role
    [sessions] Browsers
    [seen] Last seen
    [token] Token
    [owner] Speaks for
    [scopes] May
    [used] Last used
    [ends] Ends
    [at] When
    [did] Did
    [path] What
   *[status] Answer
}
access-people-title = Who is signed in
access-people-lede = Roles are those that settings give now; groups are those of the sign-in.
access-people-caption = People who are signed in
access-people-none = Nobody is signed in.
access-tokens-title = Tokens of programs
access-tokens-lede = Only a fingerprint of each is kept.
access-tokens-caption = Tokens
access-tokens-none = No token was made yet.
access-token-state = { $state ->
    [revoked] revoked
    [good] in force
   *[over] ended
}
access-trail-title = Who saw and did what
access-trail-lede = The newest { $shown } of { $n } lines; the CSV has up to 20,000. What a page was asked to filter by is not kept, telemetry is not listed.
access-trail-caption = The trail
access-trail-none = Nothing was recorded yet.
access-nobody = not signed in
access-did = { $did ->
    [saw] saw
   *[did] changed
}
access-no-answer = no answer
access-end-title = Sign somebody out everywhere
access-end-whose = Person
access-end-one = { $name } · { $id }
access-end-send = End all sessions
access-revoke-title = Revoke a token
access-revoke-which = Token
access-revoke-one = { $name } · { $owner }
access-revoke-send = Revoke
access-said = Done.

## Commands
cli-access = Who may come in, and who saw and did what.
cli-access-people = Who is signed in.

    Example: sowhat access people
cli-access-tokens = Tokens of programs.

    Example: sowhat access tokens --json
cli-access-trail = Who saw and did what, the newest last.

    Example: sowhat access trail --last 100 --person corp/ann
cli-access-token = Make a token for a program. It is shown once.

    Example: sowhat access token collector --scope receive --days 90
cli-access-revoke = End a token for good.

    Example: sowhat access revoke 3f2a9c1d70
cli-access-end = End every session of a person.

    Example: sowhat access end corp/ann
cli-argument-token-name = What the token is for.
cli-argument-token-id = The token's id, as sowhat access tokens --json lists it.
cli-argument-person = The person's id: provider/id, as sowhat access people --json lists it.
cli-option-scope = What it may do: read, write, receive (telemetry) or admin. Can be repeated.
cli-option-token-days = After how many days it ends, at most 365.
cli-option-last = So many lines, the newest ones.
cli-option-person = Only what this person did (provider/id).
cli-option-token-role = The role it has, if more than its scopes need: viewer, contributor, approver or admin.
cli-option-no-login = Let nobody sign in, although access is declared; on this machine only.
cli-token-made = Token { $name } ({ $id }). It is shown only now:
cli-token-revoked = Token { $id } is revoked.
cli-sessions-ended = { $n ->
    [one] { $n } session ended.
   *[other] { $n } sessions ended.
}

## Listening
error-listen-no-login = Without login sowhat does not listen on { $host }.
    .cure = Leave --no-login out, or listen on this machine only.
error-listen-in-the-clear = sowhat does not listen on { $host } unencrypted: passwords and sessions could be read on the way.
    .cure = Under access in sowhat.yaml, give an address with https and either tls (certificate, key) or the trusted_proxies that have it.
error-tls-missing = There is no file { $path }.
    .cure = Under access.tls, name the certificate and its key.
error-tls-unusable = The certificate and its key cannot be used: { $reason }.
    .cure = Both have to be PEM files that belong together; the certificate's file also holds its chain.

## Settings
error-access-address = “{ $value }” is no address that readers could use.
    .cure = Write the scheme and host, with a port if needed and no path: https://sowhat.example.com
error-access-network = “{ $value }” is no network, or is every network.
    .cure = Write the address of the proxy, or its network: 10.0.3.7 or 10.0.3.0/24
error-access-nobody = Nobody who signs in would have a role.
    .cure = Give groups or people a role under roles, or write default_role.
error-access-provider-twice = Two providers are called { $name }.
    .cure = Give each its own name: it is part of everybody's id.
error-access-provider-reserved = No provider can be called { $name }: tokens that are made on the server go by that name.
    .cure = Give it another name.
error-access-whose = Several providers are declared, and “{ $value }” does not say whose it is.
    .cure = Write the provider before it, as in { $provider }/{ $value }.
error-access-secret-in-file = A secret does not belong in this file.
    .cure = Write env:VARIABLE or file:PATH, where it is.
error-access-provider-address = { $key } is no plain address.
    .cure = Write { $scheme }://host, without a name, a password or a query.
error-access-not-encrypted = { $key } is not encrypted: passwords and secrets are sent there.
    .cure = Use https or ldaps, or start_tls: true with ldap.

setting-workspace-access = Who may come in; without it nobody signs in, and only this machine is listened to.
setting-access = access
setting-access-address = Where readers reach these pages: https://host, with a port if needed.
setting-access-tls = Certificate and key, where sowhat encrypts itself.
setting-access-trusted_proxies = Proxies whose X-Forwarded-For, -Proto and -Host are believed: addresses or networks.
setting-access-providers = Where people sign in.
setting-access-roles = Which groups and people have which role; whoever has several has the highest.
setting-access-default_role = The role of whoever is in none of these groups. Without one they are refused.
setting-access-ask = Whom to ask for a role: shown to whoever has none.
setting-access-session_hours = After how many hours a session ends.
setting-access-idle_hours = After how many unused hours it ends before.
setting-access-trail = For how many days it is kept who saw and did what.
setting-access-limits = How much may be asked for.
setting-access-tls-files = tls
setting-access-tls-files-certificate = PEM file with the certificate and its chain; relative to the workspace.
setting-access-tls-files-key = PEM file with its key, without a password.
setting-access-roles-of = roles
setting-access-roles-of-viewer = Reads.
setting-access-roles-of-contributor = Also asks and proposes.
setting-access-roles-of-approver = Also signs, prices, decides, and reads what names people.
setting-access-roles-of-admin = Everything: files, builds, who came in.
setting-access-grant = A role
setting-access-grant-groups = Groups as the provider calls them.
setting-access-grant-people = People by email address, or by id: provider/id.
setting-access-limits-of = limits
setting-access-limits-of-person = Requests of one person a minute.
setting-access-limits-of-address = Requests of one address a minute while nobody is signed in.
setting-access-limits-of-sign_in = Passwords tried from one address, or for one user, a minute.
setting-access-limits-of-body = Bytes of one request, except for uploads and telemetry, which have their own bounds.
setting-oidc = A provider of kind oidc
setting-oidc-name = Part of everybody's id: never change it.
setting-oidc-kind = oidc
setting-oidc-title = What the sign-in page calls it.
setting-oidc-ca = PEM file of certificates to trust besides the system's.
setting-oidc-issuer = The issuer, under which /.well-known/openid-configuration is found.
setting-oidc-client_id = The client's id there.
setting-oidc-client_secret = Where its secret lies: env:VARIABLE or file:PATH.
setting-oidc-scopes = What is asked for.
setting-oidc-groups = The claim that holds the groups.
setting-feishu = A provider of kind feishu
setting-feishu-name = Part of everybody's id: never change it.
setting-feishu-kind = feishu
setting-feishu-title = What the sign-in page calls it.
setting-feishu-ca = PEM file of certificates to trust besides the system's.
setting-feishu-client_id = App ID.
setting-feishu-client_secret = Where the App Secret lies: env:VARIABLE or file:PATH.
setting-feishu-sign_in = Where people are sent to.
setting-feishu-api = Where the API is.
setting-dingtalk = A provider of kind dingtalk
setting-dingtalk-name = Part of everybody's id: never change it.
setting-dingtalk-kind = dingtalk
setting-dingtalk-title = What the sign-in page calls it.
setting-dingtalk-ca = PEM file of certificates to trust besides the system's.
setting-dingtalk-client_id = Client ID (AppKey).
setting-dingtalk-client_secret = Where the Client Secret lies: env:VARIABLE or file:PATH.
setting-dingtalk-sign_in = Where people are sent to.
setting-dingtalk-api = Where the API is.
setting-dingtalk-old_api = Where the older API is, which knows departments.
setting-wecom = A provider of kind wecom
setting-wecom-name = Part of everybody's id: never change it.
setting-wecom-kind = wecom
setting-wecom-title = What the sign-in page calls it.
setting-wecom-ca = PEM file of certificates to trust besides the system's.
setting-wecom-client_id = Corp ID.
setting-wecom-client_secret = Where the application's Secret lies: env:VARIABLE or file:PATH.
setting-wecom-agent = The application's AgentId.
setting-wecom-sign_in = Where people are sent to.
setting-wecom-api = Where the API is.
setting-ldap = A provider of kind ldap
setting-ldap-name = Part of everybody's id: never change it.
setting-ldap-kind = ldap
setting-ldap-title = What the sign-in page calls it.
setting-ldap-ca = PEM file of certificates to trust besides the system's.
setting-ldap-address = ldaps://host, or ldap://host with start_tls.
setting-ldap-base = Under which people are looked for.
setting-ldap-filter = How a person is found; {"{user}"} is what was typed.
setting-ldap-bind = As whom to search; nobody if left out.
setting-ldap-bind_password = Where the password for that lies: env:VARIABLE or file:PATH.
setting-ldap-start_tls = Whether an ldap:// connection is encrypted before anything is sent.
setting-ldap-id = The attribute that never changes.
setting-ldap-display = The attribute with the name.
setting-ldap-email = The attribute with the email address.
setting-ldap-group_base = Under which groups are looked for; none if left out.
setting-ldap-group_filter = How the groups of a person are found; {"{dn}"} and {"{user}"} are the person's.
setting-ldap-group = The attribute with a group's name.
