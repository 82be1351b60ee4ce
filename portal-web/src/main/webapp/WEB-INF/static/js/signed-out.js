// Nobody is signed in here any more: the icon of the installed portal tells of nothing.
navigator.clearAppBadge?.().catch(() => {});
