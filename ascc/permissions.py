"""Who may do what in the admin, where that is not for staff to decide."""

from wagtail.permission_policies import ModelPermissionPolicy


class NeverDeletedPolicy(ModelPermissionPolicy):
    """Model permissions, but nobody deletes: a printed code must never be used twice."""

    def user_has_permission(self, user, action):
        """Ask Django's permissions for everything except deleting."""
        return action != "delete" and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions):
        """As Wagtail's, without those who could only delete."""
        return super().users_with_any_permission([each for each in actions if each != "delete"])
